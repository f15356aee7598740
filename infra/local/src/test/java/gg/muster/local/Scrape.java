package gg.muster.local;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What {@code /metrics} said, read as Prometheus reads it.
 *
 * @param samples values by name and labels, such as {@code muster_joins_total{league="combines",pool="EXPERT"}}
 * @param types by metric
 * @param help by metric
 */
record Scrape(Map<String, Double> samples, Map<String, String> types, Map<String, String> help) {
    private static final Pattern LABEL = Pattern.compile("[a-z_]+=\"(?:[^\"\\\\\\n]|\\\\[\"\\\\n])*\"");
    private static final Pattern SAMPLE =
            Pattern.compile("([a-z_]+(?:\\{%1$s(?:,%1$s)*\\})?) (-?[0-9.]+(?:E-?[0-9]+)?|NaN)".formatted(LABEL));
    private static final Pattern ABOUT = Pattern.compile("# (HELP|TYPE) ([a-z_]+) (.+)");

    static Scrape of(Driver driver) {
        return parse(driver.text("/metrics"));
    }

    static Scrape parse(String text) {
        var scrape = new Scrape(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        text.lines().forEach(scrape::read);
        return scrape;
    }

    private void read(String line) {
        var about = ABOUT.matcher(line);
        var sample = SAMPLE.matcher(line);
        if (about.matches()) {
            (about.group(1).equals("HELP") ? help : types).put(about.group(2), about.group(3));
        } else if (!sample.matches() || samples.put(sample.group(1), Double.parseDouble(sample.group(2))) != null) {
            throw new AssertionError("Prometheus could not read: " + line);
        }
    }

    /** 0 for what has not been measured yet. */
    double value(String sample) {
        return samples.getOrDefault(sample, 0.0);
    }
}
