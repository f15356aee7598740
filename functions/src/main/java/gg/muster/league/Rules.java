package gg.muster.league;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The figures a league plays by, as its file says. Admins may change them while it runs.
 *
 * @param cancelThreshold percent of a match's players whose votes cancel it
 * @param cooldownSeconds until the players of a completed match may queue again
 * @param longestMinutes a match that is not over by then is cancelled
 * @param entryMinutes a place in a queue is given up after so long
 * @param graceSeconds how long the rooms of a match stay after its end
 * @param relaxSeconds a wait after which neither rematches nor lanes hold up a match
 * @param rematchWindowSeconds so long after a match its players are kept apart
 * @param relaxSteps how that gives way before {@code relaxSeconds}, in the order of their waits
 * @param relaxCrowding percent: how strongly the number of the waiting moves those steps; 0 not at all
 * @param reminderMinutes so long before their place in a queue is given up players are asked whether they are still here;
 *     0: never
 * @param memberCheckMinutes for so long somebody seen in the guild is believed to be there when a match forms
 */
public record Rules(
        int cancelThreshold,
        int cooldownSeconds,
        int longestMinutes,
        int entryMinutes,
        int graceSeconds,
        int relaxSeconds,
        int rematchWindowSeconds,
        Veterans veterans,
        List<RelaxStep> relaxSteps,
        int relaxCrowding,
        int reminderMinutes,
        int memberCheckMinutes) {

    /** How many players of the given lanes a match has at least and at most, when any wait. */
    @Serdeable
    public record Veterans(int min, int max, List<String> lanes) {}

    /**
     * What somebody bears after a wait.
     *
     * @param after percent of {@code relaxSeconds}
     * @param share percent of a match's players whom they may meet again
     */
    @Serdeable
    public record RelaxStep(int after, int share) {}
}
