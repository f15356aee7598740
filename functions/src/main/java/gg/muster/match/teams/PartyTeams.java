package gg.muster.match.teams;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Splits players into two teams of equal size and splits no party.
 *
 * <p>Every way to put whole parties, and those alone, into the first team is looked at: with ten players these are 1,024 at
 * most. Of those that fill it exactly the ones whose two teams are made of parties of the same sizes come first, then the
 * smallest gap between the sums of MMR. Ties are decided by chance, and so is which team is called the first.
 */
@Singleton
public final class PartyTeams {
    private final RandomGenerator random;

    public PartyTeams(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Player ids of the two teams, in the order they were given.
     *
     * @throws IllegalArgumentException where parties of these sizes fill no two equal teams
     */
    public List<List<String>> split(List<? extends Rated> players) {
        var entries = entries(players);
        var best = Choice.WORST;
        int ties = 0;
        for (int first = 0; first < 1 << entries.size(); first++) {
            if (2 * size(entries, first) != players.size()) {
                continue;
            }
            var choice = new Choice(first, !sameShape(entries, first), gap(entries, first));
            int order = choice.compareTo(best);
            ties = order < 0 ? 1 : order == 0 ? ties + 1 : ties;
            if (order < 0 || (order == 0 && random.nextInt(ties) == 0)) {
                best = choice;
            }
        }
        if (ties == 0) {
            throw new IllegalArgumentException("no two equal teams of parties of " + sizes(entries));
        }
        return List.of(team(players, entries, best.first(), true), team(players, entries, best.first(), false));
    }

    /** {@code first}: a bit for each entry that is in the first team. */
    private record Choice(int first, boolean uneven, double gap) {
        static final Choice WORST = new Choice(0, true, Double.POSITIVE_INFINITY);

        int compareTo(Choice other) {
            int order = Boolean.compare(uneven, other.uneven);
            return order != 0 ? order : Double.compare(gap, other.gap);
        }
    }

    /** Those who stay together, in the order of their first player. */
    private static List<List<Rated>> entries(List<? extends Rated> players) {
        var entries = new LinkedHashMap<String, List<Rated>>();
        for (var player : players) {
            var together = player.party() == null ? player.id() : player.party();
            entries.computeIfAbsent(together, id -> new ArrayList<>()).add(player);
        }
        return List.copyOf(entries.values());
    }

    private static boolean in(int first, int entry) {
        return (first >> entry & 1) == 1;
    }

    private static int size(List<List<Rated>> entries, int first) {
        int size = 0;
        for (int i = 0; i < entries.size(); i++) {
            size += in(first, i) ? entries.get(i).size() : 0;
        }
        return size;
    }

    private static double gap(List<List<Rated>> entries, int first) {
        double gap = 0;
        for (int i = 0; i < entries.size(); i++) {
            double sum = entries.get(i).stream().mapToDouble(Rated::mmr).sum();
            gap += in(first, i) ? sum : -sum;
        }
        return Math.abs(gap);
    }

    /** Whether both teams are made of entries of the same sizes. */
    private static boolean sameShape(List<List<Rated>> entries, int first) {
        var difference =
                new int[entries.stream().mapToInt(Collection::size).max().orElse(0) + 1];
        for (int i = 0; i < entries.size(); i++) {
            difference[entries.get(i).size()] += in(first, i) ? 1 : -1;
        }
        for (int each : difference) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> sizes(List<List<Rated>> entries) {
        return entries.stream().map(Collection::size).toList();
    }

    private static List<String> team(
            List<? extends Rated> players, List<List<Rated>> entries, int first, boolean firstTeam) {
        var members = Stream.iterate(0, i -> i + 1)
                .limit(entries.size())
                .filter(i -> in(first, i) == firstTeam)
                .flatMap(i -> entries.get(i).stream())
                .map(Rated::id)
                .toList();
        return players.stream().map(Rated::id).filter(members::contains).toList();
    }
}
