package gg.muster.metrics;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the answers of the scripts say about how things go. An answer that was asked for twice counts twice. */
@Singleton
public final class ScriptMetrics {
    /** What players and those who act for them ask for, and the codes with which they get it; every other code is a refusal. */
    static final Map<String, Set<String>> GRANTED = Map.ofEntries(
            Map.entry("queue/join", Set.of("JOINED", "LOOKING_UP")),
            Map.entry("queue/leave", Set.of("LEFT")),
            Map.entry("queue/stay", Set.of("STAYED")),
            Map.entry("match/vote", Set.of("VOTED", "WITHDRAWN", "CANCELLED", "COMPLETED")),
            Map.entry("match/ready", Set.of("READY", "BEGUN")),
            Map.entry("match/detect", Set.of("LOOKING")),
            Map.entry("match/submit", Set.of("SUBMITTED")),
            Map.entry("match/report", Set.of("REPORTED")),
            Map.entry("party/create", Set.of("CREATED", "TAKEN")),
            Map.entry("party/join", Set.of("JOINED")),
            Map.entry("party/leave", Set.of("LEFT")),
            Map.entry("party/kick", Set.of("KICKED", "TAKEN")),
            Map.entry("party/promote", Set.of("PROMOTED")),
            Map.entry("party/recode", Set.of("RECODED", "TAKEN")),
            Map.entry("party/disband", Set.of("DISBANDED")),
            Map.entry("party/find", Set.of("FOUND")),
            Map.entry("party/queue", Set.of("QUEUED")),
            Map.entry("party/dequeue", Set.of("LEFT")));

    private final Metrics metrics;

    ScriptMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    /** What is read of an answer; waits in ms. */
    @Serdeable
    record Told(
            @Nullable String pool,
            @Nullable List<String> pools,
            int waiting,
            @Nullable List<Long> waits,
            int repeats,
            int overdue,
            @Nullable String sizes,
            boolean alone) {

        String poolName() {
            return Objects.requireNonNullElse(pool, "unknown");
        }
    }

    /** What is read of an outbox's answer. */
    @Serdeable
    record Backlog(int waiting) {}

    /** A script has answered, {@code millis} after it was sent; {@code data} reads its data. */
    public void answered(String script, String league, String code, double millis, Function<Class<?>, Object> data) {
        metrics.record(Metric.SCRIPT_TIME, league, script, millis);
        var granted = GRANTED.get(script);
        if (granted != null && !granted.contains(code)) {
            metrics.count(Metric.REFUSALS, league, script + " " + code);
        }
        switch (script + " " + code) {
            case "queue/join JOINED" -> joined(league, told(data));
            case "queue/join LOOKING_UP" -> metrics.count(Metric.LOOKUPS, league);
            case "queue/leave LEFT" ->
                Objects.requireNonNullElse(told(data).pools(), List.<String>of())
                        .forEach(pool -> metrics.count(Metric.LEAVES, league, pool));
            case "party/create CREATED" -> metrics.count(Metric.PARTIES_BEGUN, league);
            case "match/form FORMED" -> formed(league, told(data));
            case "match/form TOO_FEW", "match/form POOL_CLOSED", "match/form OUT_OF_SEASON" ->
                depth(league, told(data));
            case "outbox/take TAKEN" ->
                metrics.record(Metric.EFFECTS_WAITING, league, "", backlog(data).waiting());
            default -> {}
        }
    }

    /** Redis did not answer a script in time. */
    public void unanswered(String script, String league) {
        metrics.count(Metric.REDIS_UNAVAILABLE, league, script);
    }

    private void joined(String league, Told told) {
        metrics.count(Metric.JOINS, league, told.poolName());
        if (told.alone()) {
            metrics.count(Metric.PARTY_EVENTS, league, "soloJoin");
        }
    }

    private void formed(String league, Told told) {
        metrics.count(Metric.MATCHES_FORMED, league, told.poolName());
        if (told.repeats() > 0) {
            metrics.count(Metric.MATCHES_RELAXED, league, "repeats");
        }
        if (told.overdue() > 0) {
            metrics.count(Metric.MATCHES_RELAXED, league, "overdue");
        }
        if (told.sizes() != null) {
            metrics.count(Metric.QUEUE_POPS, league, told.sizes());
        }
        var waits = Objects.requireNonNullElse(told.waits(), List.<Long>of());
        waits.forEach(wait -> metrics.record(Metric.WAIT, league, told.poolName(), wait));
        depth(league, told);
    }

    private void depth(String league, Told told) {
        metrics.record(Metric.POOL_DEPTH, league, told.poolName(), told.waiting());
    }

    private static Told told(Function<Class<?>, Object> data) {
        return (Told) data.apply(Told.class);
    }

    private static Backlog backlog(Function<Class<?>, Object> data) {
        return (Backlog) data.apply(Backlog.class);
    }
}
