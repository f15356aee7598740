package gg.muster.local.practice.driver.act;

import gg.muster.local.practice.world.Message;
import gg.muster.local.practice.world.Snowflakes;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The modals that members have on their screens, and what submitting one sends. */
@Singleton
final class Modals {
    private static final int TEXT_INPUT = 4;
    private static final int LABEL = 18;

    private final Snowflakes ids;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    Modals(Snowflakes ids) {
        this.ids = ids;
    }

    /**
     * A modal that has not been submitted.
     *
     * @param source the message whose component opened it
     */
    record Open(
            String id,
            String memberId,
            String channelId,
            @Nullable Message source,
            JsonNode json) {}

    Open show(String memberId, String channelId, @Nullable Message source, JsonNode json) {
        var modal = new Open(ids.next(), memberId, channelId, source, json);
        open.put(modal.id(), modal);
        return modal;
    }

    Open of(String memberId, String id) {
        return Optional.ofNullable(open.get(id))
                .filter(modal -> modal.memberId().equals(memberId))
                .orElseThrow(() -> Refused.notFound("modal: this member has no open modal " + id));
    }

    void close(Open modal) {
        open.remove(modal.id());
    }

    /** The data of the submission; what the inputs do not accept is refused, as the client does. */
    JsonNode submission(Open modal, Map<String, String> fields) {
        List<JsonNode> rows = Nodes.list(modal.json(), "components");
        List<JsonNode> inputs = Nodes.components(rows)
                .filter(c -> !Nodes.text(c, "custom_id").isEmpty())
                .toList();
        fields.keySet().stream()
                .filter(name -> inputs.stream()
                        .noneMatch(i -> Nodes.text(i, "custom_id").equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.badInput("fields: the modal has no input \"" + name + "\"");
                });
        var sent = new ArrayList<JsonNode>();
        for (int i = 0; i < rows.size(); i++) {
            sent.add(filled(rows.get(i), i + 1, fields));
        }
        return Nodes.object()
                .put("custom_id", Nodes.text(modal.json(), "custom_id"))
                .put("components", sent)
                .build();
    }

    private static JsonNode filled(JsonNode row, int id, Map<String, String> fields) {
        var sent = Nodes.object().put("type", Nodes.number(row, "type")).put("id", id);
        if (Nodes.number(row, "type") == LABEL) {
            JsonNode input = Nodes.components(List.of(row)).skip(1).findFirst().orElseThrow();
            return sent.put("component", input(input, fields)).build();
        }
        return sent.put(
                        "components",
                        Nodes.list(row, "components").stream()
                                .map(input -> input(input, fields))
                                .toList())
                .build();
    }

    private static JsonNode input(JsonNode input, Map<String, String> fields) {
        String customId = Nodes.text(input, "custom_id");
        int type = Nodes.number(input, "type");
        String value = fields.getOrDefault(customId, Nodes.text(input, "value"));
        if (Nodes.flag(input, "required", true) && value.isEmpty()) {
            throw Refused.badInput("fields: \"" + customId + "\" is required");
        }
        var sent = Nodes.object().put("type", type).put("custom_id", customId);
        if (type == TEXT_INPUT) {
            checkLength(input, customId, value);
            return sent.put("value", value).build();
        }
        List<JsonNode> values = value.isEmpty()
                ? List.of()
                : List.of(value.split(",")).stream()
                        .map(JsonNode::createStringNode)
                        .toList();
        return sent.put("values", values).build();
    }

    private static void checkLength(JsonNode input, String customId, String value) {
        int min = Nodes.number(input, "min_length");
        int max = input.get("max_length") == null ? 4000 : Nodes.number(input, "max_length");
        if (!value.isEmpty() && (value.length() < min || value.length() > max)) {
            throw Refused.badInput("fields: \"%s\" must have %d to %d characters".formatted(customId, min, max));
        }
    }
}
