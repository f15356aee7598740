package gg.muster.league;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a YAML file, read field by field. A field that is missing or wrong is noted with its path and read as
 * something harmless, so that one reading finds every mistake.
 */
final class YamlNode {
    private final String path;
    private final Map<?, ?> fields;
    private final List<String> mistakes;
    private final Set<String> read = new LinkedHashSet<>();

    private YamlNode(String path, Map<?, ?> fields, List<String> mistakes) {
        this.path = path;
        this.fields = fields;
        this.mistakes = mistakes;
    }

    /** The mapping that a whole file is. */
    static YamlNode file(@Nullable Object value, List<String> mistakes) {
        return of("", value, mistakes);
    }

    /** What is no mapping is one mistake: its fields, read as something harmless, are none of their own. */
    private static YamlNode of(String path, @Nullable Object value, List<String> mistakes) {
        if (value instanceof Map<?, ?> map) {
            return new YamlNode(path, map, mistakes);
        }
        mistakes.add((path.isEmpty() ? "the file" : path) + ": must be a mapping, " + found(value));
        return new YamlNode(path, Map.of(), new ArrayList<>());
    }

    String text(String field, Pattern shape, String rule) {
        var value = get(field);
        if (value instanceof String text && shape.matcher(text).matches()) {
            return text;
        }
        mistakeAt(field, value, "must be " + rule);
        return "";
    }

    /** Whether the field is there at all. */
    boolean has(String field) {
        read.add(field);
        return fields.get(field) != null;
    }

    @Nullable
    String optionalText(String field, Pattern shape, String rule) {
        return has(field) ? text(field, shape, rule) : null;
    }

    int integer(String field, int from, int to) {
        var value = get(field);
        if (value instanceof Integer number && number >= from && number <= to) {
            return number;
        }
        mistakeAt(field, value, "must be " + (from == to ? String.valueOf(from) : from + ".." + to));
        return from;
    }

    <T> T choice(String field, Map<String, T> choices) {
        var value = get(field);
        var chosen = value == null ? null : choices.get(value.toString());
        if (chosen != null) {
            return chosen;
        }
        mistakeAt(field, value, "must be one of " + String.join(", ", new java.util.TreeSet<>(choices.keySet())));
        return choices.values().iterator().next();
    }

    <T> @Nullable T optionalChoice(String field, Map<String, T> choices) {
        return has(field) ? choice(field, choices) : null;
    }

    YamlNode node(String field) {
        return of(at(field), get(field), mistakes);
    }

    /** Reads each element of a list as a mapping; at least one is wanted. */
    <T> List<T> nodes(String field, Function<YamlNode, T> reader) {
        var values = list(field);
        return IntStream.range(0, values.size())
                .mapToObj(i -> {
                    var node = of(at(field) + "[" + i + "]", values.get(i), mistakes);
                    var result = reader.apply(node);
                    node.refuseUnknown();
                    return result;
                })
                .toList();
    }

    /** Reads a list of texts that differ from each other; at least one is wanted. */
    List<String> texts(String field, Pattern shape, String rule) {
        var values = list(field);
        var texts = new ArrayList<String>();
        for (int i = 0; i < values.size(); i++) {
            if (!(values.get(i) instanceof String text) || !shape.matcher(text).matches()) {
                mistakeAt(field + "[" + i + "]", values.get(i), "must be " + rule);
            } else if (texts.contains(text)) {
                mistakeAt(field + "[" + i + "]", text, "must be there once");
            } else {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** Notes each element of a list that was read whose id was there before. */
    <T> void once(String list, String field, List<T> elements, Function<T, String> id) {
        var seen = new HashSet<String>();
        elements.stream()
                .map(id)
                .filter(each -> !each.isEmpty() && !seen.add(each))
                .forEach(each ->
                        mistakes.add(at(list) + "." + field + ": must be there once, was \"" + each + "\" again"));
    }

    /** Notes what was wrong with a field: {@code queues[0].shape.size: must be 1..50, was 0}. */
    void mistakeAt(String field, @Nullable Object value, String rule) {
        mistakes.add(at(field) + ": " + rule + ", " + found(value));
    }

    void refuseUnknown() {
        fields.keySet().stream()
                .map(String::valueOf)
                .filter(field -> !read.contains(field))
                .forEach(field -> mistakes.add(at(field) + ": is not a setting; known here: "
                        + read.stream().sorted().collect(Collectors.joining(", "))));
    }

    private List<?> list(String field) {
        var value = get(field);
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        mistakeAt(field, value, "must be a list with at least one element");
        return List.of();
    }

    private @Nullable Object get(String field) {
        read.add(field);
        return fields.get(field);
    }

    /** The path of a field, as mistakes name it. */
    String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static String found(@Nullable Object value) {
        return value == null ? "is missing" : "was " + shown(value);
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }
}
