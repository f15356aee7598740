package gg.muster.local.practice.api;

import gg.muster.local.practice.rules.Form;
import gg.muster.local.practice.world.DiscordError;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads request bodies: no body is an empty object, and what is no JSON is refused as Discord does. */
@Singleton
final class Bodies {
    private final JsonMapper mapper;

    Bodies(JsonMapper mapper) {
        this.mapper = mapper;
    }

    Form form(@Nullable String body) {
        return Form.of(body == null || body.isBlank() ? JsonNode.createObjectNode(Map.of()) : json(body));
    }

    Form list(String body) {
        return Form.ofList(json(body));
    }

    private JsonNode json(String body) {
        try {
            return Objects.requireNonNull(mapper.readValue(body, JsonNode.class));
        } catch (IOException e) {
            throw DiscordError.Code.INVALID_JSON.error();
        }
    }
}
