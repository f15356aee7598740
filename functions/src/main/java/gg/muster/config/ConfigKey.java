package gg.muster.config;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.league.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A figure that admins may change while the league runs; a match that has begun keeps what it began with. */
public enum ConfigKey {
    QUEUE_RELAX_SECONDS(0, 3_600, "a wait after which neither rematches nor lanes hold up a match"),
    QUEUE_ENTRY_MINUTES(5, 1_440, "a place in a queue is given up after so long"),
    QUEUE_REMINDER_MINUTES(0, 1_440, "so long before that players are asked whether they are still here, 0: never"),
    REMATCH_WINDOW_SECONDS(0, 86_400, "so long after a match its players are kept apart"),
    VETERANS_MIN(0, 50, "veterans that a match has at least, when any wait"),
    VETERANS_MAX(0, 50, "veterans that a match has at most, while others wait"),
    MEMBER_CHECK_MINUTES(
            1, 1_440, "whoever was not seen in the server for so long is looked up before they are picked"),
    MATCH_CANCEL_THRESHOLD(1, 100, "percent of a match's players whose votes cancel it"),
    MATCH_COOLDOWN_SECONDS(0, 86_400, "until the players of a completed match may queue again"),
    MATCH_LONGEST_MINUTES(
            5, 1_440, "a match that is not over by then ends; it is cancelled, unless its result may follow"),
    ROOM_GRACE_SECONDS(0, 3_600, "how long the rooms of a match stay after its end"),
    QUEUE_CHECK_IN_TIMEOUT(15, 3_600, "seconds that players have to say they are there before a match begins"),
    DODGE_BAN_1(0, 604_800, "seconds without queueing for somebody who was not there"),
    DODGE_BAN_2(0, 604_800, "the same for the second time within DODGE_WINDOW"),
    DODGE_BAN_3(0, 604_800, "the same for the third time, and every further one"),
    DODGE_WINDOW(60, 2_592_000, "seconds for which it counts that somebody was not there"),
    MAP_HISTORY_DAYS(1, Rules.MapHistory.MOST_DAYS, "days for which a map that was played counts"),
    MIN_MAP_POOL_SIZE(3, 1_000, "maps that the pool has at least, and that those of a match are drawn from");

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private final int min;
    private final int max;
    private final String description;

    ConfigKey(int min, int max, String description) {
        this.min = min;
        this.max = max;
        this.description = description;
    }

    public static Optional<ConfigKey> named(String name) {
        return Arrays.stream(values())
                .filter(key -> key.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The one of this name that makes a difference in a league. */
    public static Optional<ConfigKey> named(League league, String name) {
        return named(name).filter(key -> key.concerns(league));
    }

    /** What it means, as the end of a sentence. */
    public String description() {
        return description;
    }

    /** What it may be: {@code 1..100}. */
    public String range() {
        return min + ".." + max;
    }

    /** The value written as text; empty for what is no whole number in its range. */
    public OptionalInt read(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        int value = Integer.parseInt(text);
        return value >= min && value <= max ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** What these rules say. */
    public int of(Rules rules) {
        return switch (this) {
            case QUEUE_RELAX_SECONDS -> rules.relaxSeconds();
            case QUEUE_ENTRY_MINUTES -> rules.entryMinutes();
            case QUEUE_REMINDER_MINUTES -> rules.reminderMinutes();
            case MEMBER_CHECK_MINUTES -> rules.memberCheckMinutes();
            case REMATCH_WINDOW_SECONDS -> rules.rematchWindowSeconds();
            case VETERANS_MIN -> rules.veterans().min();
            case VETERANS_MAX -> rules.veterans().max();
            case MATCH_CANCEL_THRESHOLD -> rules.cancelThreshold();
            case MATCH_COOLDOWN_SECONDS -> rules.cooldownSeconds();
            case MATCH_LONGEST_MINUTES -> rules.longestMinutes();
            case ROOM_GRACE_SECONDS -> rules.graceSeconds();
            case QUEUE_CHECK_IN_TIMEOUT -> rules.readySeconds();
            case DODGE_BAN_1 -> figure(rules.dodges(), Rules.Dodges::first);
            case DODGE_BAN_2 -> figure(rules.dodges(), Rules.Dodges::second);
            case DODGE_BAN_3 -> figure(rules.dodges(), Rules.Dodges::third);
            case DODGE_WINDOW -> figure(rules.dodges(), Rules.Dodges::window);
            case MAP_HISTORY_DAYS -> figure(rules.mapHistory(), Rules.MapHistory::days);
            case MIN_MAP_POOL_SIZE -> figure(rules.mapHistory(), Rules.MapHistory::minimum);
        };
    }

    private static <T> int figure(@Nullable T figures, ToIntFunction<T> one) {
        return figures == null ? 0 : one.applyAsInt(figures);
    }

    /** Those that make a difference in a league. */
    public static List<ConfigKey> of(League league) {
        return Arrays.stream(values()).filter(key -> key.concerns(league)).toList();
    }

    private boolean concerns(League league) {
        return switch (this) {
            case QUEUE_ENTRY_MINUTES,
                    QUEUE_REMINDER_MINUTES,
                    MEMBER_CHECK_MINUTES,
                    MATCH_CANCEL_THRESHOLD,
                    MATCH_COOLDOWN_SECONDS,
                    MATCH_LONGEST_MINUTES,
                    ROOM_GRACE_SECONDS -> true;
            case QUEUE_RELAX_SECONDS -> picks(league, Queue.LANES) || picks(league, Queue.FIT);
            case REMATCH_WINDOW_SECONDS, VETERANS_MIN, VETERANS_MAX -> picks(league, Queue.LANES);
            case QUEUE_CHECK_IN_TIMEOUT -> league.rules().readySeconds() > 0;
            case DODGE_BAN_1, DODGE_BAN_2, DODGE_BAN_3, DODGE_WINDOW ->
                league.rules().dodges() != null;
            case MAP_HISTORY_DAYS, MIN_MAP_POOL_SIZE -> league.rules().mapHistory() != null;
        };
    }

    private static boolean picks(League league, String pick) {
        return league.queues().stream().anyMatch(queue -> queue.pick().equals(pick));
    }

    /** The figure that this one may not be below. */
    Optional<ConfigKey> floor() {
        return pair(VETERANS_MAX, VETERANS_MIN).or(() -> pair(QUEUE_ENTRY_MINUTES, QUEUE_REMINDER_MINUTES));
    }

    /** The figure that this one may not be above. */
    Optional<ConfigKey> ceiling() {
        return pair(VETERANS_MIN, VETERANS_MAX).or(() -> pair(QUEUE_REMINDER_MINUTES, QUEUE_ENTRY_MINUTES));
    }

    private Optional<ConfigKey> pair(ConfigKey one, ConfigKey other) {
        return this == one ? Optional.of(other) : Optional.empty();
    }
}
