package gg.muster.local.practice.driver.act;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The JSON object of a driver call; a field of the wrong kind is refused by name. */
public record Input(JsonNode json) {
    private static final Pattern DATA = Pattern.compile("data:[^,]*;base64,");

    public static Input of(JsonMapper mapper, String body) {
        try {
            JsonNode json = Objects.requireNonNull(mapper.readValue(body, JsonNode.class));
            if (json.isObject()) {
                return new Input(json);
            }
        } catch (IOException e) {
            throw Refused.badInput("the body is not JSON: " + e.getMessage());
        }
        throw Refused.badInput("the body must be a JSON object");
    }

    public boolean has(String field) {
        return node(field).isPresent();
    }

    public String required(String field) {
        return text(field).orElseThrow(() -> Refused.badInput(field + ": is required"));
    }

    public Optional<String> text(String field) {
        return node(field).map(node -> {
            if (!node.isString() && !node.isNumber()) {
                throw Refused.badInput(field + ": must be a string, was " + node.getValue());
            }
            return node.coerceStringValue();
        });
    }

    public Optional<Double> number(String field) {
        return node(field).map(node -> {
            if (!node.isNumber()) {
                throw Refused.badInput(field + ": must be a number, was " + node.getValue());
            }
            return node.getDoubleValue();
        });
    }

    /** A whole number inside the bounds. */
    public Optional<Integer> whole(String field, int min, int max) {
        return number(field).map(value -> {
            if (value != Math.rint(value) || value < min || value > max) {
                throw Refused.badInput("%s: must be a whole number from %d to %d, was %s"
                        .formatted(
                                field,
                                min,
                                max,
                                node(field).map(JsonNode::coerceStringValue).orElse("")));
            }
            return value.intValue();
        });
    }

    public Optional<Boolean> flag(String field) {
        return node(field).map(node -> {
            if (!node.isBoolean()) {
                throw Refused.badInput(field + ": must be true or false");
            }
            return node.getBooleanValue();
        });
    }

    public List<String> texts(String field) {
        var texts = new ArrayList<String>();
        node(field).ifPresent(node -> node.values().forEach(value -> texts.add(value.coerceStringValue())));
        return texts;
    }

    public Map<String, String> textsByName(String field) {
        var texts = new LinkedHashMap<String, String>();
        node(field)
                .ifPresent(node -> node.entries()
                        .forEach(e -> texts.put(e.getKey(), e.getValue().coerceStringValue())));
        return texts;
    }

    /** Files by their names: each as its text, or as a {@code data:} address in base64 as browsers make them. */
    public Map<String, byte[]> files(String field) {
        var files = new LinkedHashMap<String, byte[]>();
        textsByName(field).forEach((name, content) -> files.put(name, bytes(name, content)));
        return files;
    }

    private static byte[] bytes(String name, String content) {
        var data = DATA.matcher(content);
        if (!data.lookingAt()) {
            return content.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(content.substring(data.end()));
        } catch (IllegalArgumentException e) {
            throw Refused.badInput(name + ": is not base64");
        }
    }

    private Optional<JsonNode> node(String field) {
        return Optional.ofNullable(json.get(field)).filter(node -> !node.isNull());
    }
}
