package gg.muster.match.teams;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Splits players into two teams of equal size with the smallest gap between the sums of their MMR.
 *
 * <p>Every split is looked at: the first player stays in the first half, so ten players have C(9,4) = 126. A split is a
 * bit mask; the masks with the right number of bits follow each other by Gosper's rule (HAKMEM 175). Equal gaps are
 * decided by chance, and so is which half is called the first team. The cost doubles with every player: up to twenty
 * (92,378 splits) it stays in milliseconds, beyond that players are dealt out by MMR in a snake.
 */
@Singleton
public final class BalancedTeams {
    private static final int EXACT_UP_TO = 20;

    private final RandomGenerator random;

    public BalancedTeams(RandomGenerator random) {
        this.random = random;
    }

    /** Player ids of the two teams, in the order they were given; an even number of players is expected. */
    public List<List<String>> split(List<? extends Rated> players) {
        var chosen = players.size() <= EXACT_UP_TO ? smallestGap(players) : snake(players);
        var first = new ArrayList<String>();
        var second = new ArrayList<String>();
        for (int i = 0; i < players.size(); i++) {
            (chosen.get(i) ? first : second).add(players.get(i).id());
        }
        return random.nextBoolean() ? List.of(first, second) : List.of(second, first);
    }

    private BitSet smallestGap(List<? extends Rated> players) {
        int others = players.size() - 1;
        double total = players.stream().mapToDouble(Rated::mmr).sum();
        double best = Double.POSITIVE_INFINITY;
        long chosen = 1;
        int ties = 0;
        long mask = (1L << (players.size() / 2 - 1)) - 1;
        do {
            long split = mask << 1 | 1;
            double gap = Math.abs(total - 2 * sum(players, split));
            if (gap < best) {
                best = gap;
                chosen = split;
                ties = 1;
            } else if (gap == best && random.nextInt(++ties) == 0) {
                chosen = split;
            }
            mask = next(mask);
        } while (mask != 0 && mask >> others == 0);
        return BitSet.valueOf(new long[] {chosen});
    }

    private static double sum(List<? extends Rated> players, long split) {
        double sum = 0;
        for (long left = split; left != 0; left &= left - 1) {
            sum += players.get(Long.numberOfTrailingZeros(left)).mmr();
        }
        return sum;
    }

    /** The next larger number with as many bits; 0 has none. */
    private static long next(long mask) {
        if (mask == 0) {
            return 0;
        }
        long lowest = mask & -mask;
        long ripple = mask + lowest;
        return ripple | ((mask ^ ripple) >>> 2) / lowest;
    }

    private static BitSet snake(List<? extends Rated> players) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < players.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(players.get(b).mmr(), players.get(a).mmr()));
        var first = new BitSet();
        for (int i = 0; i < order.size(); i++) {
            if (i % 4 == 0 || i % 4 == 3) {
                first.set(order.get(i));
            }
        }
        return first;
    }
}
