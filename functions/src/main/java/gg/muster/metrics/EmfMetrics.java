package gg.muster.metrics;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Writes what an invocation measured as lines in CloudWatch's embedded metric format, which CloudWatch reads from the
 * log: no request, no client, no time of the player's.
 */
public final class EmfMetrics implements Metrics {
    private final JsonMapper json;
    private final Clock clock;
    private final Consumer<String> out;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Series, List<Double>> measured = new LinkedHashMap<>();

    /** Lines go to {@code out}, which on Lambda is the standard output. */
    public EmfMetrics(JsonMapper json, Clock clock, Consumer<String> out) {
        this.json = json;
        this.clock = clock;
        this.out = out;
    }

    /** What CloudWatch takes for one metric: a name with the values of its dimensions. */
    record Series(Metric metric, String league, String label) {}

    @Override
    public void record(Metric metric, String league, String label, double value) {
        lock.lock();
        try {
            var values = measured.computeIfAbsent(new Series(metric, league, label), series -> new ArrayList<>());
            switch (metric.kind()) {
                case TIME -> values.add(value);
                case LEVEL -> replace(values, value);
                case COUNT -> replace(values, values.isEmpty() ? value : values.getFirst() + value);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void replace(List<Double> values, double value) {
        values.clear();
        values.add(value);
    }

    @Override
    public void flush() {
        var lines = new ArrayList<EmfLine>();
        var all = taken();
        all.keySet().stream()
                .sorted(Comparator.comparing(Series::league)
                        .thenComparing(Series::metric)
                        .thenComparing(Series::label))
                .forEach(series -> EmfLine.put(series, all.getOrDefault(series, List.of()), lines));
        lines.forEach(line -> out.accept(text(line)));
    }

    @Override
    public void forget() {
        taken();
    }

    private Map<Series, List<Double>> taken() {
        lock.lock();
        try {
            var all = Map.copyOf(measured);
            measured.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }

    private String text(EmfLine line) {
        try {
            return json.writeValueAsString(line.json(clock.millis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
