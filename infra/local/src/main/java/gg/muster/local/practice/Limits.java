package gg.muster.local.practice;

import java.time.Duration;
import java.util.Map;

/**
 * How often a bot may call.
 *
 * @param global all calls with a bot token together
 * @param routes calls of one route for one channel, guild or webhook; keyed by method and template, such as {@code POST
 *     /channels/:id/messages}
 * @param otherRoutes the same for routes that are not named
 * @param renames changes of one channel's name or topic, which Discord does not announce in headers
 * @param oldEdits edits of one channel's messages that are over an hour old. Discord names no figure; people report a few
 *     an hour
 * @param newDms direct message channels opened for the first time
 */
public record Limits(
        Limit global, Map<String, Limit> routes, Limit otherRoutes, Limit renames, Limit oldEdits, Limit newDms) {
    public static final Limits DISCORD = new Limits(
            new Limit(50, Duration.ofSeconds(1)),
            Map.of("POST /channels/:id/messages", new Limit(5, Duration.ofSeconds(1))),
            new Limit(50, Duration.ofSeconds(1)),
            new Limit(2, Duration.ofMinutes(10)),
            new Limit(3, Duration.ofHours(1)),
            new Limit(250, Duration.ofMinutes(1)));

    public Limits {
        routes = Map.copyOf(routes);
    }

    public Limits withGlobal(Limit other) {
        return new Limits(other, routes, otherRoutes, renames, oldEdits, newDms);
    }

    public Limits withRoutes(Map<String, Limit> other) {
        return new Limits(global, other, otherRoutes, renames, oldEdits, newDms);
    }

    public Limits withOtherRoutes(Limit other) {
        return new Limits(global, routes, other, renames, oldEdits, newDms);
    }

    public Limits withNewDms(Limit other) {
        return new Limits(global, routes, otherRoutes, renames, oldEdits, other);
    }

    /** So many calls in each window; the window opens with its first call. */
    public record Limit(int calls, Duration window) {}
}
