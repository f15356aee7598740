package gg.muster.history;

import java.time.LocalDateTime;
import java.util.List;

/**
 * How a match ended that somebody won.
 *
 * @param winner what its players voted for, such as {@code team:2}
 * @param teams player ids of each team
 */
record Result(String match, LocalDateTime endedAt, String winner, List<List<String>> teams) {
    private static final String TEAM = "team:";

    /** The index of the team that won; -1 where it says nothing of the kind, so that there is nothing to learn from. */
    int won() {
        var number = winner.startsWith(TEAM) ? winner.substring(TEAM.length()) : "";
        int team = number.matches("\\d{1,4}") ? Integer.parseInt(number) - 1 : -1;
        return teams.size() > 1 && team < teams.size() ? team : -1;
    }
}
