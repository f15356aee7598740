package gg.muster.testing;

import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Keeps every measurement, for tests to look at. */
public final class MetricsBook implements Metrics {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    private record Entry(Metric metric, String league, String label, double value) {}

    @Override
    public void record(Metric metric, String league, String label, double value) {
        entries.add(new Entry(metric, league, label, value));
    }

    @Override
    public void flush() {}

    /** The sum over all leagues and labels. */
    public long sum(Metric metric) {
        return (long) entries.stream()
                .filter(entry -> entry.metric() == metric)
                .mapToDouble(Entry::value)
                .sum();
    }

    /** Such as {@code combines pool EXPERT = [3.0]}, in the order in which they came. */
    public List<String> of(Metric metric) {
        return entries.stream()
                .filter(entry -> entry.metric() == metric)
                .collect(Collectors.groupingBy(
                        entry -> (entry.league() + " " + entry.label()).strip(),
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(Entry::value, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + " = " + each.getValue())
                .toList();
    }

    public void clear() {
        entries.clear();
    }
}
