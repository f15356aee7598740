package gg.muster.simulation;

import gg.muster.match.Match;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is counted over matches: waits in seconds, gaps between the sums of two teams' MMR, teammates met again. */
final class Figures {
    private final List<Double> waits = new ArrayList<>();
    private final List<Double> gaps = new ArrayList<>();
    private long teammates = 0;
    private long repeated = 0;

    /** Counts a match; {@code lastTeam} is each player's team in the match before. */
    void add(Match match, Map<String, List<String>> lastTeam) {
        var teams = Objects.requireNonNull(match.teams());
        match.players().forEach(player -> waits.add((match.createdAt() - player.joinedAt()) / 1000.0));
        gaps.add(Math.abs(sum(match, teams.getFirst()) - sum(match, teams.getLast())));
        for (var team : teams) {
            for (var player : team) {
                teammates += team.size() - 1;
                repeated += lastTeam.getOrDefault(player, List.of()).stream()
                        .filter(mate -> !mate.equals(player) && team.contains(mate))
                        .count();
            }
        }
    }

    private static double sum(Match match, List<String> team) {
        return match.players().stream()
                .filter(player -> team.contains(player.id()))
                .mapToDouble(Match.Player::mmr)
                .sum();
    }

    int matches() {
        return gaps.size();
    }

    /** Seconds that {@code percent} of the players did not wait longer than. */
    double wait(int percent) {
        return percentile(waits, percent);
    }

    double gap(int percent) {
        return percentile(gaps, percent);
    }

    double meanGap() {
        return gaps.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Percent of a player's teammates who were their teammates in the match before as well. */
    double repeatedTeammates() {
        return 100.0 * repeated / teammates;
    }

    private static double percentile(List<Double> values, int percent) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    /** A line of a Markdown table. */
    String row(String name) {
        return "| %s | %d | %.0f | %.0f | %.1f | %.0f | %.1f %% |"
                .formatted(name, matches(), wait(50), wait(95), meanGap(), gap(95), repeatedTeammates());
    }
}
