package gg.muster.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table in Markdown, with a line above it. */
final class DepthTable {
    private final String line;
    private final List<String> rows = new ArrayList<>();

    DepthTable(String line, String... columns) {
        this.line = line;
        rows.add(row(columns));
        rows.add(row(Arrays.stream(columns).map(column -> "---").toArray(String[]::new)));
    }

    void add(String... cells) {
        rows.add(row(cells));
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |"));
    }

    String markdown() {
        return line + "\n\n" + String.join("\n", rows);
    }

    /** Whole, with commas. */
    static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** Of µs, in ms. */
    static String millis(double micros) {
        return String.format(Locale.ROOT, "%.2f", micros / 1000);
    }

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    static double percentile(List<Double> values, int percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
