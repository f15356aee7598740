package gg.muster.local.practice.world;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message; the bot wrote them all, since members of this guild act but do not chat.
 *
 * @param ephemeralFor the one member who sees it, where it is ephemeral
 * @param origin the interaction that it answers
 */
public record Message(
        String id,
        String channelId,
        Content body,
        int flags,
        Instant timestamp,
        @Nullable Instant edited,
        @Nullable String ephemeralFor,
        @Nullable Origin origin) {

    public static final int EPHEMERAL = 64;
    public static final int LOADING = 128;

    /** What can be edited. Embeds and components are kept as they came; both are JSON arrays. */
    public record Content(String text, JsonNode embeds, JsonNode components, List<Attachment> attachments) {
        public static final Content NOTHING =
                new Content("", JsonNode.createArrayNode(List.of()), JsonNode.createArrayNode(List.of()), List.of());

        public Content {
            attachments = List.copyOf(attachments);
        }

        public boolean isEmpty() {
            return text.isBlank() && embeds.size() == 0 && components.size() == 0 && attachments.isEmpty();
        }
    }

    /** Who did what; {@code command} is null for a component. */
    public record Origin(
            String interactionId,
            int type,
            String memberId,
            @Nullable String command) {}

    /** Whether the member still reads that the bot is thinking. */
    public boolean pending() {
        return (flags & LOADING) != 0;
    }

    Message edited(Content other, Instant at) {
        return new Message(id, channelId, other, flags & ~LOADING, timestamp, at, ephemeralFor, origin);
    }
}
