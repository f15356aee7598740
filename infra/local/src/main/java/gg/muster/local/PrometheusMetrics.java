package gg.muster.local;

import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Summary;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Adds up what is measured since the start, over all functions, for Prometheus to read. */
final class PrometheusMetrics implements Metrics {
    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;
    private static final double MILLIS = 1e3;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Map<Metric, Series> series = new EnumMap<>(Metric.class);

    PrometheusMetrics() {
        for (var metric : Metric.values()) {
            series.put(metric, registered(metric));
        }
    }

    /** One metric, whatever its kind. */
    @FunctionalInterface
    private interface Series {
        void record(String[] labels, double value);
    }

    private Series registered(Metric metric) {
        var name = "muster_" + metric.id();
        var labels = labels(metric, "league", metric.label());
        return switch (metric.kind()) {
            case COUNT -> {
                var counter = Counter.builder()
                        .name(name)
                        .help(metric.help())
                        .labelNames(labels)
                        .register(registry);
                yield (values, by) -> counter.labelValues(values).inc(by);
            }
            case LEVEL -> {
                var gauge = Gauge.builder()
                        .name(name)
                        .help(metric.help())
                        .labelNames(labels)
                        .register(registry);
                yield (values, level) -> gauge.labelValues(values).set(level);
            }
            case TIME -> {
                var summary = Summary.builder()
                        .name(name)
                        .help(metric.help() + ", seconds; quantiles over five minutes, 1.0 is the longest")
                        .unit(Unit.SECONDS)
                        .quantile(0.5)
                        .quantile(0.95)
                        .quantile(0.99)
                        .quantile(1)
                        .labelNames(labels)
                        .register(registry);
                yield (values, millis) -> summary.labelValues(values).observe(millis / MILLIS);
            }
        };
    }

    private static String[] labels(Metric metric, String league, String label) {
        return metric.label().isEmpty() ? new String[] {league} : new String[] {league, label};
    }

    @Override
    public void record(Metric metric, String league, String label, double value) {
        var one = series.get(metric);
        if (one != null) {
            one.record(labels(metric, league, label), value);
        }
    }

    /** Everything stays here until it is read. */
    @Override
    public void flush() {}

    String text() {
        var text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
