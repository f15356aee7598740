package gg.muster.metrics;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happened in this process since it started. */
@Singleton
public final class Metrics {
    private final Map<Counter, LongAdder> counts = new EnumMap<>(Counter.class);

    public Metrics() {
        for (var counter : Counter.values()) {
            counts.put(counter, new LongAdder());
        }
    }

    public void count(Counter counter) {
        adder(counter).increment();
    }

    public long get(Counter counter) {
        return adder(counter).sum();
    }

    private LongAdder adder(Counter counter) {
        return java.util.Objects.requireNonNull(counts.get(counter));
    }
}
