package gg.muster.local.practice.rules;

import gg.muster.local.practice.world.DiscordError;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with one body, in the shape of Discord's {@code errors}: a tree with {@code _errors} at the leaves. */
final class Problems {
    private final Map<String, Problems> below = new LinkedHashMap<>();
    private final List<JsonNode> here = new ArrayList<>();

    Problems at(String step) {
        return below.computeIfAbsent(step, key -> new Problems());
    }

    void add(String code, String message) {
        var problem = JsonNode.createObjectNode(
                Map.of("code", JsonNode.createStringNode(code), "message", JsonNode.createStringNode(message)));
        if (!here.contains(problem)) {
            here.add(problem);
        }
    }

    void throwIfAny() {
        if (any()) {
            throw DiscordError.invalid(tree());
        }
    }

    private boolean any() {
        return !here.isEmpty() || below.values().stream().anyMatch(Problems::any);
    }

    private JsonNode tree() {
        var node = new LinkedHashMap<String, JsonNode>();
        if (!here.isEmpty()) {
            node.put("_errors", JsonNode.createArrayNode(here));
        }
        below.forEach((step, problems) -> {
            if (problems.any()) {
                node.put(step, problems.tree());
            }
        });
        return JsonNode.createObjectNode(node);
    }
}
