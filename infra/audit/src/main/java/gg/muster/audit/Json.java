package gg.muster.audit;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON within Redis. What cannot be read is nothing, which a rule about it then finds. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.createDefault();

    private Json() {}

    static JsonNode read(@Nullable String text) {
        if (text == null) {
            return JsonNode.nullNode();
        }
        try {
            return MAPPER.readValue(text, Argument.of(JsonNode.class));
        } catch (IOException unreadable) {
            return JsonNode.nullNode();
        }
    }

    static List<JsonNode> list(JsonNode node) {
        var list = new ArrayList<JsonNode>();
        if (node.isArray()) {
            node.values().forEach(list::add);
        }
        return list;
    }

    /** The text or number under a name; null where there is none. */
    static @Nullable String text(JsonNode node, String name) {
        var value = node.isObject() ? node.get(name) : null;
        return value == null || !value.isValueNode() || value.isNull() ? null : value.coerceStringValue();
    }
}
