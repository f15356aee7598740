package gg.muster.metrics;

import java.util.Locale;

/** What is counted. */
public enum Counter {
    INTERACTIONS,
    INTERACTIONS_UNSIGNED,
    INTERACTIONS_INVALID,
    INTERACTIONS_FAILED,
    QUEUES_JOINED,
    QUEUES_LEFT,
    JOINS_REFUSED,
    LOOKUPS,
    MATCHES_CREATED,
    MATCHES_CANCELED,
    MATCHES_COMPLETED,
    EFFECTS_RETRIED,
    EFFECTS_ABANDONED,
    DMS_FAILED,
    GUILD_FULL,
    DISCORD_REQUESTS,
    DISCORD_RATE_LIMITED,
    DISCORD_RETRIED,
    NUMBERS_REQUESTS,
    NUMBERS_REJECTED,
    NUMBERS_UNAVAILABLE,
    REDIS_UNAVAILABLE,
    DATABASE_UNAVAILABLE;

    /** Such as {@code queues_joined}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
