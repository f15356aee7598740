package gg.muster.metrics;

import static gg.muster.metrics.Metric.Kind.COUNT;
import static gg.muster.metrics.Metric.Kind.LEVEL;
import static gg.muster.metrics.Metric.Kind.TIME;

import java.util.Locale;
import java.util.Set;

/**
 * Everything that is measured: what it is, and the one label it has beside its league. A label takes few values, all
 * known beforehand; ids of players and matches belong into the log.
 */
public enum Metric {
    JOINS(COUNT, "pool", "Players who took a place in a queue"),
    LEAVES(COUNT, "pool", "Players who gave up their place in a queue"),
    LOOKUPS(COUNT, "", "Joins that waited for the ledger to look the player up"),
    PARTIES_BEGUN(COUNT, "", "Parties that began"),
    PARTIES_ENDED(COUNT, "why", "Parties that ended"),
    REFUSALS(COUNT, "code", "Requests of players that a script refused"),
    POOL_DEPTH(LEVEL, "pool", "Players waiting when the matchmaker last looked"),
    WAIT(TIME, "pool", "From taking a place to the match, for each player of a match"),
    MATCHES_FORMED(COUNT, "pool", "Matches that formed"),
    MATCHES_RELAXED(
            COUNT, "how", "Matches that formed with players who met lately, or with the overdue before all others"),
    PARTY_EVENTS(COUNT, "event", "Where friends queue together: partyJoin, partyLeave, soloJoin, soloLeave, queuePop"),
    QUEUE_POPS(COUNT, "sizes", "Matches that formed of parties and those alone, by how many came together"),
    MATCHES_ENDED(COUNT, "outcome", "Matches that ended"),
    RESULTS_SUBMITTED(COUNT, "pool", "Results that players or admins handed in by a form"),
    RESULTS_MISSING(COUNT, "pool", "Results that nobody had handed in after a day"),
    DODGES(COUNT, "pool", "Players who were not there when a match was to begin, and had been told in time"),
    BANS(COUNT, "why", "Bans, for a dodge or by an admin"),
    EFFECTS_WAITING(LEVEL, "", "Events whose effects were not done when the outbox last looked"),
    EFFECTS_RETRIED(COUNT, "effect", "Effects that failed and are tried again"),
    EFFECTS_ABANDONED(COUNT, "effect", "Effects that were given up and wait for an admin"),
    DISCORD_TIME(TIME, "route", "From a request to Discord to its answer"),
    DISCORD_RATE_LIMITED(COUNT, "route", "Requests that Discord answered with 429"),
    DISCORD_RETRIED(COUNT, "route", "Requests to Discord that were made again"),
    DMS_FAILED(COUNT, "error", "Direct messages that Discord refused to deliver"),
    GUILDS_FULL(COUNT, "", "Matches that play in a thread because their guild has no room for channels"),
    NUMBERS_REQUESTS(COUNT, "", "Requests to Numbers"),
    NUMBERS_FAILURES(COUNT, "why", "Requests to Numbers that were refused, or not answered"),
    SCRIPT_TIME(TIME, "script", "From sending a script to Redis to its answer"),
    REDIS_UNAVAILABLE(COUNT, "script", "Scripts that Redis did not answer in time"),
    DATABASE_UNAVAILABLE(COUNT, "", "Runs of the ledger to which the league's database was of no use"),
    INTERACTION_TIME(TIME, "command", "From an interaction's arrival to the reply"),
    INTERACTIONS_REFUSED(COUNT, "why", "Requests that Discord did not sign, or that are no interaction known here"),
    INTERACTIONS_FAILED(COUNT, "command", "Interactions that a bug kept from being answered properly");

    private static final Set<Metric> WATCHED = Set.of(
            EFFECTS_WAITING,
            EFFECTS_ABANDONED,
            DISCORD_RATE_LIMITED,
            DMS_FAILED,
            GUILDS_FULL,
            NUMBERS_FAILURES,
            REDIS_UNAVAILABLE,
            DATABASE_UNAVAILABLE,
            INTERACTION_TIME,
            INTERACTIONS_FAILED);

    private final Kind kind;
    private final String label;
    private final String help;

    Metric(Kind kind, String label, String help) {
        this.kind = kind;
        this.label = label;
        this.help = help;
    }

    /** How values of a metric add up. */
    public enum Kind {
        /** To a sum. */
        COUNT,
        /** The last one holds. */
        LEVEL,
        /** To a distribution, in ms. */
        TIME
    }

    public Kind kind() {
        return kind;
    }

    /** The name of its label; empty when its league is all it has. */
    public String label() {
        return label;
    }

    /** What it measures, in words. */
    public String help() {
        return help;
    }

    /** Whether an alarm watches it, and so needs it over all leagues and labels as well. */
    public boolean watched() {
        return WATCHED.contains(this);
    }

    /** Such as {@code matches_formed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
