package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to post, an edit of one, or a reply to an interaction. In an edit null leaves a part as it is and an empty
 * list removes it. It pings nobody unless it says whom.
 *
 * @param attachments the files that an edit keeps; as an edit keeps all or none, null or empty
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewMessage(
        @Nullable String content,
        @Nullable List<Embed> embeds,
        @Nullable List<? extends Component> components,
        AllowedMentions allowedMentions,
        @Nullable String nonce,
        @Nullable Boolean enforceNonce,
        @Nullable Integer flags,
        @Nullable List<String> attachments) {

    private static final int CONTENT = 2000;
    private static final int EMBEDS = 10;
    private static final int EMBED_CHARACTERS = 6000;
    private static final int ROWS = 5;
    private static final int NONCE = 25;
    private static final int EPHEMERAL = 1 << 6;
    private static final int SILENT = 1 << 12;

    public NewMessage {
        content = Text.cutIfAny(content, CONTENT);
        Limits.count("embeds", embeds, EMBEDS);
        Limits.count("rows", components, ROWS);
        Limits.length("nonce", nonce, NONCE);
        embeds = Limits.copy(embeds);
        components = Limits.copy(components);
        if (embeds != null && embeds.stream().mapToInt(Embed::characters).sum() > EMBED_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the embeds of a message share " + EMBED_CHARACTERS + " characters: " + embeds);
        }
    }

    /** Says nothing: for an edit that only brings files, and a reply that follows later. */
    public static NewMessage empty() {
        return new NewMessage(null, null, null, AllowedMentions.none(), null, null, null, null);
    }

    public static NewMessage text(String content) {
        return new NewMessage(content, null, null, AllowedMentions.none(), null, null, null, null);
    }

    public static NewMessage embeds(Embed... embeds) {
        return new NewMessage(null, List.of(embeds), null, AllowedMentions.none(), null, null, null, null);
    }

    public NewMessage withContent(String text) {
        return new NewMessage(text, embeds, components, allowedMentions, nonce, enforceNonce, flags, attachments);
    }

    public NewMessage withEmbeds(Embed... cards) {
        return new NewMessage(
                content, List.of(cards), components, allowedMentions, nonce, enforceNonce, flags, attachments);
    }

    /** Without rows, an edit takes away those that the message had. */
    public NewMessage withRows(ActionRow... rows) {
        return new NewMessage(content, embeds, List.of(rows), allowedMentions, nonce, enforceNonce, flags, attachments);
    }

    public NewMessage mentioning(AllowedMentions mentions) {
        return new NewMessage(content, embeds, components, mentions, nonce, enforceNonce, flags, attachments);
    }

    /**
     * The same key within some minutes posts nothing new but returns the first message, which makes posting safe to
     * repeat. A key longer than the 25 characters that Discord takes is replaced by a digest of it.
     */
    public NewMessage withNonce(String key) {
        String fitting = key.length() <= NONCE ? key : digest(key);
        return new NewMessage(content, embeds, components, allowedMentions, fitting, true, flags, attachments);
    }

    /** An edit that takes away the files that the message had. */
    public NewMessage withoutFiles() {
        return new NewMessage(content, embeds, components, allowedMentions, nonce, enforceNonce, flags, List.of());
    }

    /** A nonce has no meaning in an edit. */
    public NewMessage withoutNonce() {
        return new NewMessage(content, embeds, components, allowedMentions, null, null, flags, attachments);
    }

    /** Only for replies to interactions: seen by the one who acted, and by nobody else. */
    public NewMessage ephemeral() {
        return withFlag(EPHEMERAL);
    }

    /** Posted without a notification. */
    public NewMessage silent() {
        return withFlag(SILENT);
    }

    private NewMessage withFlag(int flag) {
        int all = (flags == null ? 0 : flags) | flag;
        return new NewMessage(content, embeds, components, allowedMentions, nonce, enforceNonce, all, attachments);
    }

    private static String digest(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, NONCE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
