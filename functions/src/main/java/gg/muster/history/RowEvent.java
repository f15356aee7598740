package gg.muster.history;

import gg.muster.history.ReadHistory.Happened;
import java.util.Arrays;
import java.util.List;

/** The events that have rows of their own; of all others only the outcome is kept. */
enum RowEvent {
    VOTED("match.voted"),
    UNVOTED("match.unvoted"),
    READIED("match.readied"),
    ADMIN_ACTED("admin.acted"),
    MAP_ADDED("map.added"),
    MAP_REMOVED("map.removed"),
    ROSTER_SET("roster.set"),
    ROSTER_REMOVED("roster.removed"),
    DODGED("player.dodged"),
    BANNED("player.banned"),
    UNBANNED("player.unbanned");

    private final String type;

    RowEvent(String type) {
        this.type = type;
    }

    static List<String> types() {
        return Arrays.stream(values()).map(event -> event.type).toList();
    }

    /** Whether a player said something about their match. */
    boolean isVote() {
        return switch (this) {
            case VOTED, UNVOTED, READIED -> true;
            case ADMIN_ACTED, MAP_ADDED, MAP_REMOVED, ROSTER_SET, ROSTER_REMOVED, DODGED, BANNED, UNBANNED -> false;
        };
    }

    static RowEvent of(Happened event) {
        return Arrays.stream(values())
                .filter(known -> known.type.equals(event.type()))
                .findFirst()
                .orElseThrow();
    }
}
