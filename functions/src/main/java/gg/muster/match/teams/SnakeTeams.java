package gg.muster.match.teams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deals players out to more than two teams, best first: along the teams and back again, and so on. */
final class SnakeTeams {
    private SnakeTeams() {}

    /** Player ids of {@code teams} teams of equal size. */
    static List<List<String>> split(List<? extends Rated> players, int teams) {
        List<List<String>> dealt = Stream.generate(() -> (List<String>) new ArrayList<String>())
                .limit(teams)
                .toList();
        var best = players.stream()
                .sorted(Comparator.comparingDouble(Rated::mmr).reversed())
                .map(Rated::id)
                .toList();
        for (int i = 0; i < best.size(); i++) {
            int turn = i % (2 * teams);
            dealt.get(turn < teams ? turn : 2 * teams - 1 - turn).add(best.get(i));
        }
        return dealt;
    }
}
