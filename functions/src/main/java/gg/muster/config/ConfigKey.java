package gg.muster.config;

import gg.muster.league.Rules;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

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
    MATCH_LONGEST_MINUTES(5, 1_440, "a match that is not over by then is cancelled"),
    ROOM_GRACE_SECONDS(0, 3_600, "how long the rooms of a match stay after its end");

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
        };
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
