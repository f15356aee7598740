package gg.muster.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists and values, whatever they hold: what no library would write is written, too. */
final class Json {
    private Json() {}

    static String write(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(field -> quoted(String.valueOf(field.getKey())) + ":" + write(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    /** In ASCII; half a pair of surrogates stays what it is. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars()
                .forEach(c -> quoted.append(
                        c < ' ' || c > '~' || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : (char) c + ""));
        return quoted.append('"').toString();
    }

    /** How many values it holds, itself among them. */
    static int size(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return 1 + object.values().stream().mapToInt(Json::size).sum();
        }
        return value instanceof List<?> list
                ? 1 + list.stream().mapToInt(Json::size).sum()
                : 1;
    }

    /** The same with another value in one place, counted as {@link #size} does; {@link Mutation#GONE}: without it. */
    static @Nullable Object replaced(@Nullable Object value, int place, @Nullable Object by) {
        if (place < 0 || place >= size(value)) {
            return value;
        }
        if (place == 0) {
            return by;
        }
        return value instanceof Map<?, ?> object
                ? in(object, place - 1, by)
                : in((List<?>) Objects.requireNonNull(value), place - 1, by);
    }

    private static Map<String, @Nullable Object> in(Map<?, ?> object, int place, @Nullable Object by) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        int next = place;
        for (var field : object.entrySet()) {
            var kept = replaced(field.getValue(), next, by);
            if (kept != Mutation.GONE) {
                copy.put(String.valueOf(field.getKey()), kept);
            }
            next -= size(field.getValue());
        }
        return copy;
    }

    private static List<@Nullable Object> in(List<?> list, int place, @Nullable Object by) {
        var copy = new ArrayList<@Nullable Object>();
        int next = place;
        for (var each : list) {
            var kept = replaced(each, next, by);
            if (kept != Mutation.GONE) {
                copy.add(kept);
            }
            next -= size(each);
        }
        return copy;
    }
}
