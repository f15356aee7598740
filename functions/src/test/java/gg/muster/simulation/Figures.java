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
    private final List<Double> evenings = new ArrayList<>();
    private Teammates sum = new Teammates(0, 0, 0);
    private Teammates tonight = new Teammates(0, 0, 0);

    /**
     * Every two of a team, once from the side of each.
     *
     * @param repeated those whose teammate this was in their own last match
     * @param either those of whom one can say so
     */
    private record Teammates(long all, long repeated, long either) {
        Teammates and(boolean one, boolean other) {
            int both = (one ? 1 : 0) + (other ? 1 : 0);
            return new Teammates(all + 2, repeated + both, either + (both > 0 ? 2 : 0));
        }

        Teammates and(Teammates more) {
            return new Teammates(all + more.all, repeated + more.repeated, either + more.either);
        }

        double share(long count) {
            return 100.0 * count / all;
        }
    }

    /** Counts a match; {@code lastTeam} is each player's team in the match before. */
    void add(Match match, Map<String, List<String>> lastTeam) {
        var teams = Objects.requireNonNull(match.teams());
        match.players().forEach(player -> waits.add((match.createdAt() - player.joinedAt()) / 1000.0));
        gaps.add(Math.abs(mmr(match, teams.getFirst()) - mmr(match, teams.getLast())));
        for (var team : teams) {
            for (int i = 0; i < team.size(); i++) {
                for (var mate : team.subList(0, i)) {
                    tonight = tonight.and(
                            lastTeam.getOrDefault(team.get(i), List.of()).contains(mate),
                            lastTeam.getOrDefault(mate, List.of()).contains(team.get(i)));
                }
            }
        }
    }

    void eveningIsOver() {
        evenings.add(tonight.share(tonight.repeated()));
        sum = sum.and(tonight);
        tonight = new Teammates(0, 0, 0);
    }

    private static double mmr(Match match, List<String> team) {
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
        return sum.share(sum.repeated());
    }

    /** Percent of the pairs in a team who were teammates in the match before of either. */
    double repeatedOfEither() {
        return sum.share(sum.either());
    }

    /** The standard error of {@link #repeatedTeammates()}, from how much the evenings differ. */
    double error() {
        double mean = evenings.stream().mapToDouble(each -> each).average().orElseThrow();
        double squares = evenings.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .sum();
        return Math.sqrt(squares / (evenings.size() - 1) / evenings.size());
    }

    private static double percentile(List<Double> values, int percent) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    /** A line of a Markdown table. */
    String row(String name) {
        return "| %s | %d | %.0f | %.0f | %.1f | %.0f | %.1f ± %.1f %% | %.1f %% |"
                .formatted(
                        name,
                        matches(),
                        wait(50),
                        wait(95),
                        meanGap(),
                        gap(95),
                        repeatedTeammates(),
                        error(),
                        repeatedOfEither());
    }
}
