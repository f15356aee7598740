package gg.muster.metrics;

import gg.muster.metrics.EmfMetrics.Series;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line in the embedded metric format, version of 2020: a JSON object whose {@code _aws} says which of the other
 * fields are metrics, in which unit and by which dimensions. A field is there once, so a line holds one value of each
 * dimension and one series of each metric; whatever does not fit starts another line. So does the 101st metric, and the
 * 101st value of a series: more than that CloudWatch drops.
 *
 * <p>See "Specification: Embedded metric format" in the Amazon CloudWatch user guide.
 */
final class EmfLine {
    static final String NAMESPACE = "Muster";
    static final int AT_MOST = 100;
    private static final String LEAGUE = "league";

    /** The one dimension of what is added up over all leagues and labels, because an alarm can watch but one series. */
    static final String SCOPE = "scope";

    static final String ALL = "all";

    private final Map<String, String> dimensions = new LinkedHashMap<>();
    private final Map<Metric, List<Double>> values = new LinkedHashMap<>();

    /** Adds a series to the first of these lines with room for it, or to new ones. */
    static void put(Series series, List<Double> values, List<EmfLine> lines) {
        for (int from = 0; from < values.size(); from += AT_MOST) {
            var part = List.copyOf(values.subList(from, Math.min(values.size(), from + AT_MOST)));
            lines.stream()
                    .filter(line -> line.hasRoomFor(series))
                    .findFirst()
                    .orElseGet(() -> another(lines))
                    .add(series, part);
        }
    }

    private static EmfLine another(List<EmfLine> lines) {
        var line = new EmfLine();
        lines.add(line);
        return line;
    }

    private boolean hasRoomFor(Series series) {
        return dimensions.getOrDefault(LEAGUE, series.league()).equals(series.league())
                && dimensions
                        .getOrDefault(series.metric().label(), series.label())
                        .equals(series.label())
                && !values.containsKey(series.metric())
                && values.size() < AT_MOST;
    }

    private void add(Series series, List<Double> part) {
        dimensions.put(LEAGUE, series.league());
        if (!series.metric().label().isEmpty()) {
            dimensions.put(series.metric().label(), series.label());
        }
        values.put(series.metric(), part);
    }

    JsonNode json(long timestamp) {
        var line = new LinkedHashMap<String, JsonNode>();
        line.put("_aws", JsonNode.createObjectNode(metadata(timestamp)));
        dimensions.forEach((name, value) -> line.put(name, JsonNode.createStringNode(value)));
        if (values.keySet().stream().anyMatch(Metric::watched)) {
            line.put(SCOPE, JsonNode.createStringNode(ALL));
        }
        values.forEach((metric, each) -> line.put(metric.id(), value(metric, each)));
        return JsonNode.createObjectNode(line);
    }

    /** What the metrics of one directive have in common. */
    private record Sort(String label, boolean watched) {
        JsonNode dimensions() {
            var own = names(label.isEmpty() ? List.of(LEAGUE) : List.of(LEAGUE, label));
            return array(watched ? List.of(own, names(List.of(SCOPE))) : List.of(own));
        }

        private static JsonNode names(List<String> names) {
            return array(names.stream().map(JsonNode::createStringNode).toList());
        }
    }

    private Map<String, JsonNode> metadata(long timestamp) {
        var sorted = new LinkedHashMap<Sort, List<JsonNode>>();
        values.keySet()
                .forEach(metric -> sorted.computeIfAbsent(
                                new Sort(metric.label(), metric.watched()), sort -> new ArrayList<>())
                        .add(definition(metric)));
        var directives = sorted.entrySet().stream()
                .map(directive -> directive(directive.getKey(), directive.getValue()))
                .toList();
        return ordered("Timestamp", JsonNode.createNumberNode(timestamp), "CloudWatchMetrics", array(directives));
    }

    private static JsonNode directive(Sort sort, List<JsonNode> metrics) {
        var directive = ordered("Namespace", JsonNode.createStringNode(NAMESPACE), "Dimensions", sort.dimensions());
        directive.put("Metrics", array(metrics));
        return JsonNode.createObjectNode(directive);
    }

    private static JsonNode definition(Metric metric) {
        var unit = switch (metric.kind()) {
            case COUNT, LEVEL -> "Count";
            case TIME -> "Milliseconds";
        };
        return JsonNode.createObjectNode(
                ordered("Name", JsonNode.createStringNode(metric.id()), "Unit", JsonNode.createStringNode(unit)));
    }

    private static JsonNode value(Metric metric, List<Double> values) {
        return switch (metric.kind()) {
            case COUNT, LEVEL -> number(values.getFirst());
            case TIME -> array(values.stream().map(EmfLine::number).toList());
        };
    }

    private static JsonNode number(double value) {
        return value == Math.rint(value) ? JsonNode.createNumberNode((long) value) : JsonNode.createNumberNode(value);
    }

    private static JsonNode array(Collection<JsonNode> nodes) {
        return JsonNode.createArrayNode(List.copyOf(nodes));
    }

    private static Map<String, JsonNode> ordered(String first, JsonNode one, String second, JsonNode two) {
        var fields = new LinkedHashMap<String, JsonNode>();
        fields.put(first, one);
        fields.put(second, two);
        return fields;
    }
}
