package gg.muster.match.teams;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/**
 * Splits players into two teams of equal size whose sums of MMR are close, and which repeat few teammates.
 *
 * <p>Every split is looked at: the first player stays in the first half, so ten players have C(9,4) = 126. A split is a
 * bit mask; the masks with the right number of bits follow each other by Gosper's rule (HAKMEM 175). Among the splits
 * whose gap is near the smallest there is, the one with the fewest {@linkplain Teammates repeated teammates} is taken,
 * and of those the one with the smallest gap; where nobody repeats that is the smallest gap of all. Near: a player's
 * share of the gap grows by no more than {@value NEAR} of the standard deviation of these players' MMR, so that it means
 * the same for every scale and every tier.
 *
 * <p>Ties are decided by chance, and so is which half is called the first team. The cost doubles with every player: up
 * to twenty (92,378 splits) it stays in milliseconds, beyond that players are dealt out by MMR in a snake.
 */
@Singleton
public final class BalancedTeams {
    private static final int EXACT_UP_TO = 20;
    private static final double NEAR = 0.05;

    private final RandomGenerator random;

    public BalancedTeams(RandomGenerator random) {
        this.random = random;
    }

    /** Player ids of the two teams, in the order they were given; an even number of players is expected. */
    public List<List<String>> split(List<? extends Rated> players) {
        var chosen = players.size() <= EXACT_UP_TO ? best(players) : snake(players);
        var first = new ArrayList<String>();
        var second = new ArrayList<String>();
        for (int i = 0; i < players.size(); i++) {
            (chosen.get(i) ? first : second).add(players.get(i).id());
        }
        return random.nextBoolean() ? List.of(first, second) : List.of(second, first);
    }

    private BitSet best(List<? extends Rated> players) {
        var mmr = players.stream().mapToDouble(Rated::mmr).toArray();
        var teammates = new Teammates(players);
        double smallest =
                splits(mmr.length).mapToDouble(split -> gap(mmr, split)).min().orElse(0);
        double near = smallest + NEAR * deviation(mmr) * mmr.length / 2;
        var best = new Choice(1, Integer.MAX_VALUE, Double.POSITIVE_INFINITY);
        int ties = 0;
        for (var split : (Iterable<Long>) splits(mmr.length).filter(each -> gap(mmr, each) <= near)::iterator) {
            var choice = new Choice(split, teammates.repeatedIn(split), gap(mmr, split));
            int order = choice.compareTo(best);
            ties = order < 0 ? 1 : order == 0 ? ties + 1 : ties;
            if (order < 0 || (order == 0 && random.nextInt(ties) == 0)) {
                best = choice;
            }
        }
        return BitSet.valueOf(new long[] {best.split()});
    }

    private record Choice(long split, int repeated, double gap) {
        int compareTo(Choice other) {
            int order = Integer.compare(repeated, other.repeated);
            return order != 0 ? order : Double.compare(gap, other.gap);
        }
    }

    /** Each way to halve the players, once: bit 0 is always set. */
    private static LongStream splits(int players) {
        long first = (1L << (players / 2 - 1)) - 1;
        return LongStream.iterate(first, mask -> mask >= 0 && mask >> (players - 1) == 0, BalancedTeams::next)
                .map(mask -> mask << 1 | 1);
    }

    /** The next larger number with as many bits; 0 has none. */
    private static long next(long mask) {
        if (mask == 0) {
            return -1;
        }
        long lowest = mask & -mask;
        long ripple = mask + lowest;
        return ripple | ((mask ^ ripple) >>> 2) / lowest;
    }

    private static double gap(double[] mmr, long split) {
        double gap = 0;
        for (int i = 0; i < mmr.length; i++) {
            gap += (split >> i & 1) == 1 ? mmr[i] : -mmr[i];
        }
        return Math.abs(gap);
    }

    private static double deviation(double[] mmr) {
        double mean = 0;
        for (double each : mmr) {
            mean += each / mmr.length;
        }
        double squares = 0;
        for (double each : mmr) {
            squares += (each - mean) * (each - mean);
        }
        return Math.sqrt(squares / mmr.length);
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
