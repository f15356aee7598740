package gg.muster.local.practice.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Discord's JSON objects, as far as this guild has them. */
public final class Json {
    private Json() {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record User(String id, String username, String globalName, String discriminator, boolean bot) {}

    /** A guild member; {@code permissions} is only there inside an interaction. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(
            User user,
            List<String> roles,
            String joinedAt,
            boolean deaf,
            boolean mute,
            int flags,
            boolean pending,
            @Nullable String nick,
            @Nullable String permissions) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Role(
            String id,
            String name,
            String permissions,
            int position,
            int color,
            boolean hoist,
            boolean managed,
            boolean mentionable,
            int flags) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Overwrite(String id, int type, String allow, String deny) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Channel(
            String id,
            int type,
            @Nullable String guildId,
            @Nullable String name,
            @Nullable String parentId,
            @Nullable Integer position,
            @Nullable String topic,
            @Nullable List<Overwrite> permissionOverwrites,
            @Nullable List<User> recipients,
            @Nullable String ownerId,
            @Nullable ThreadMetadata threadMetadata,
            @Nullable String permissions) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ThreadMetadata(boolean archived, boolean locked, int autoArchiveDuration) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Message(
            String id,
            String channelId,
            User author,
            String content,
            String timestamp,
            @Nullable String editedTimestamp,
            boolean tts,
            boolean mentionEveryone,
            List<User> mentions,
            List<String> mentionRoles,
            List<Attachment> attachments,
            JsonNode embeds,
            JsonNode components,
            boolean pinned,
            int type,
            int flags,
            String applicationId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            InteractionMetadata interactionMetadata) {}

    /** A file beside a message; one that an embed shows is not among them. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attachment(
            String id,
            String filename,
            @Nullable String description,
            String contentType,
            int size,
            String url,
            String proxyUrl) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record InteractionMetadata(String id, int type, User user) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record VoiceState(
            String guildId,
            String channelId,
            String userId,
            String sessionId,
            boolean deaf,
            boolean mute,
            boolean selfDeaf,
            boolean selfMute,
            boolean suppress) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Application(
            String id, String name, String description, User bot, String verifyKey, String interactionsEndpointUrl) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Guild(String id, String name, String ownerId, List<Role> roles) {}

    /** A refusal. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Failure(
            String message, int code, @Nullable JsonNode errors) {}

    /** The body of a 429. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record TooMany(
            String message,
            @JsonProperty("retry_after") double retryAfter,
            boolean global,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer code) {}
}
