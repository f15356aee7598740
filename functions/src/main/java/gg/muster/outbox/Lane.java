package gg.muster.outbox;

/** A line that events wait in for their effects: what takes long in one keeps nobody waiting in the other. */
public enum Lane {
    /** What follows from matches, queues and parties: rooms and messages, as fast as Discord takes a bot's requests. */
    EFFECTS("matchmaker"),
    /** Somebody looks at "thinking" until it has run. Discord does not count these requests among the bot's fifty a second. */
    REPLIES("replies");

    private final String group;

    Lane(String group) {
        this.group = group;
    }

    /** The stream's consumer group, as {@code lua/lib/stream.lua} names it. */
    String group() {
        return group;
    }
}
