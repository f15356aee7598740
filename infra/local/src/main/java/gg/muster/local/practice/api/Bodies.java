package gg.muster.local.practice.api;

import gg.muster.local.practice.rules.Form;
import gg.muster.local.practice.world.Attachment;
import gg.muster.local.practice.world.DiscordError;
import gg.muster.local.practice.world.Snowflakes;
import io.micronaut.http.MediaType;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads request bodies: no body is an empty object, and what is no JSON is refused as Discord does. */
@Singleton
final class Bodies {
    private static final String PAYLOAD = "payload_json";

    private final JsonMapper mapper;
    private final Snowflakes ids;

    Bodies(JsonMapper mapper, Snowflakes ids) {
        this.mapper = mapper;
        this.ids = ids;
    }

    /** A message as it was sent, with its files in the order of their numbers. */
    record Sent(Form form, List<Attachment> files) {}

    private record Part(
            String name, @Nullable String text, @Nullable Attachment file) {}

    Form form(@Nullable String body) {
        return Form.of(body == null || body.isBlank() ? JsonNode.createObjectNode(Map.of()) : json(body));
    }

    Form list(String body) {
        return Form.ofList(json(body));
    }

    Sent sent(@Nullable String body) {
        return new Sent(form(body), List.of());
    }

    /** {@code payload_json} and {@code files[n]}. */
    Sent sent(MultipartBody body) {
        List<Part> parts = Parts.all(body, this::part);
        String payload = parts.stream()
                .filter(part -> part.name().equals(PAYLOAD))
                .map(Part::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        List<Attachment> files = parts.stream()
                .filter(part -> part.file() != null)
                .sorted(Comparator.comparing(Part::name))
                .map(part -> Objects.requireNonNull(part.file()))
                .toList();
        return new Sent(form(payload), files);
    }

    private Part part(CompletedPart part) {
        try {
            byte[] bytes = part.getBytes();
            if (part instanceof CompletedFileUpload upload) {
                String type =
                        upload.getContentType().map(MediaType::getName).orElse(MediaType.APPLICATION_OCTET_STREAM);
                var file = new Attachment(ids.next(), upload.getFilename(), type, null, bytes);
                return new Part(part.getName(), null, file);
            }
            return new Part(part.getName(), new String(bytes, StandardCharsets.UTF_8), null);
        } catch (IOException e) {
            throw DiscordError.Code.INVALID_JSON.error();
        }
    }

    private JsonNode json(String body) {
        try {
            return Objects.requireNonNull(mapper.readValue(body, JsonNode.class));
        } catch (IOException e) {
            throw DiscordError.Code.INVALID_JSON.error();
        }
    }
}
