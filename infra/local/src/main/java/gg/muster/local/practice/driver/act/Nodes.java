package gg.muster.local.practice.driver.act;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small conveniences for JSON trees. */
final class Nodes {
    private Nodes() {}

    static Builder object() {
        return new Builder();
    }

    static String text(JsonNode object, String field) {
        return Optional.ofNullable(object.get(field))
                .filter(node -> !node.isNull())
                .map(JsonNode::coerceStringValue)
                .orElse("");
    }

    static int number(JsonNode object, String field) {
        return Optional.ofNullable(object.get(field))
                .filter(JsonNode::isNumber)
                .map(JsonNode::getIntValue)
                .orElse(0);
    }

    static boolean flag(JsonNode object, String field, boolean otherwise) {
        return Optional.ofNullable(object.get(field))
                .filter(JsonNode::isBoolean)
                .map(JsonNode::getBooleanValue)
                .orElse(otherwise);
    }

    static List<JsonNode> list(@Nullable JsonNode object, String field) {
        var items = new ArrayList<JsonNode>();
        Optional.ofNullable(object)
                .map(o -> o.get(field))
                .ifPresent(list -> list.values().forEach(items::add));
        return items;
    }

    /** Every component inside these, at any depth, the outermost first. */
    static Stream<JsonNode> components(List<JsonNode> from) {
        return from.stream().flatMap(node -> {
            Stream<JsonNode> label = Optional.ofNullable(node.get("component")).stream();
            List<JsonNode> below =
                    Stream.concat(list(node, "components").stream(), label).toList();
            return Stream.concat(Stream.of(node), components(below));
        });
    }

    static List<JsonNode> items(JsonNode array) {
        var items = new ArrayList<JsonNode>();
        array.values().forEach(items::add);
        return items;
    }

    /** Gathers the fields of one object. */
    static final class Builder {
        private final Map<String, JsonNode> fields = new LinkedHashMap<>();

        Builder put(String field, String value) {
            return put(field, JsonNode.createStringNode(value));
        }

        Builder put(String field, int value) {
            return put(field, JsonNode.createNumberNode(value));
        }

        Builder put(String field, JsonNode value) {
            fields.put(field, value);
            return this;
        }

        Builder put(String field, List<JsonNode> values) {
            return put(field, JsonNode.createArrayNode(values));
        }

        JsonNode build() {
            return JsonNode.createObjectNode(fields);
        }
    }
}
