package gg.muster.league;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param readySeconds so long players have to say that they are there; 0 where no queue asks them
 * @param dodges what it costs not to be there; null: nothing
 * @param mapHistory how the maps that were played count; null where they do not
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
        int memberCheckMinutes,
        int readySeconds,
        @Nullable Dodges dodges,
        @Nullable MapHistory mapHistory) {

    /** How many players of the given lanes a match has at least and at most, when any wait. */
    @Serdeable
    public record Veterans(int min, int max, List<String> lanes) {}

    /**
     * How long somebody who was not there may not queue: longer for the second time within the window, and the third and
     * every further time.
     *
     * @param first s, like all of them
     */
    @Serdeable
    public record Dodges(int first, int second, int third, int window) {}

    /**
     * How the maps that players have played count.
     *
     * @param days for so long a map played counts
     * @param minimum maps that the pool has at least, and that those of a match are drawn from
     */
    @Serdeable
    public record MapHistory(int days, int minimum) {
        /** What was played before so many days is not known to Redis. */
        public static final int MOST_DAYS = 90;
    }

    /**
     * What somebody bears after a wait.
     *
     * @param after percent of {@code relaxSeconds}
     * @param share percent of a match's players whom they may meet again
     */
    @Serdeable
    public record RelaxStep(int after, int share) {}
}
