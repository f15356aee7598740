package gg.muster.audit;

import java.util.List;

/**
 * The event stream and who works through it.
 *
 * @param last id of the newest event there ever was; {@code 0-0} without one
 * @param stale events that were handed out and that nobody looks after
 */
record Events(String last, List<Group> groups, List<Stale> stale) {
    static final Events NONE = new Events("0-0", List.of(), List.of());

    /** A consumer group: how many events are handed out to it and not done, and the last one it was given. */
    record Group(String name, long pending, String given) {}

    /**
     * An event of a group.
     *
     * @param forgotten true: nobody has touched it lately; false: it is tried again and again, for too long
     */
    record Stale(String group, String event, boolean forgotten) {}
}
