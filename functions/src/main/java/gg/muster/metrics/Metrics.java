package gg.muster.metrics;

import io.micronaut.json.JsonMapper;
import java.time.Clock;
import java.util.function.Supplier;

/** Where measurements go; safe for many threads, and never a reason for anything to fail. */
public interface Metrics {
    /** The league of what belongs to no single one: the application's limits, a service, a request before its league is known. */
    String SHARED = "shared";

    /**
     * One measurement.
     *
     * @param label the value of the metric's label; empty where it has none
     * @param value times in ms
     */
    void record(Metric metric, String league, String label, double value);

    /** The invocation ends: what it measured has to leave the process. */
    void flush();

    /** What goes the way that all measurements go on Lambda, and ends nowhere. */
    static Metrics ofRehearsal(JsonMapper json, Clock clock) {
        return new EmfMetrics(json, clock, line -> {});
    }

    /** What was measured since the last flush was a rehearsal, and is forgotten. */
    default void forget() {}

    default void count(Metric metric, String league) {
        count(metric, league, "");
    }

    default void count(Metric metric, String league, String label) {
        record(metric, league, label, 1);
    }

    /** Runs one invocation. What it measured leaves the process however it ends. */
    default <T> T during(Supplier<T> invocation) {
        try {
            return invocation.get();
        } finally {
            flush();
        }
    }
}
