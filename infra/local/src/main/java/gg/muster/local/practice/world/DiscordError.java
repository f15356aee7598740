package gg.muster.local.practice.world;

import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/** An answer other than success, with the status and code that Discord documents for it. */
public final class DiscordError extends RuntimeException {
    /** The refusals that exist here. */
    public enum Code {
        UNAUTHORIZED(401, 0, "401: Unauthorized"),
        NOT_FOUND(404, 0, "404: Not Found"),
        FORBIDDEN(403, 0, "403: Forbidden"),
        UNKNOWN_APPLICATION(404, 10002, "Unknown Application"),
        UNKNOWN_CHANNEL(404, 10003, "Unknown Channel"),
        UNKNOWN_GUILD(404, 10004, "Unknown Guild"),
        UNKNOWN_MEMBER(404, 10007, "Unknown Member"),
        UNKNOWN_MESSAGE(404, 10008, "Unknown Message"),
        UNKNOWN_OVERWRITE(404, 10009, "Unknown Permission Overwrite"),
        UNKNOWN_USER(404, 10013, "Unknown User"),
        UNKNOWN_WEBHOOK(404, 10015, "Unknown Webhook"),
        UNKNOWN_VOICE_STATE(404, 10065, "Unknown Voice State"),
        MAX_CHANNELS(400, 30013, "Maximum number of guild channels reached (500)"),
        OLD_MESSAGE_EDITS(429, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later"),
        INTERNAL_USER_AGENT(403, 40333, "internal network error"),
        DMS_TOO_FAST(400, 40003, "You are opening direct messages too fast"),
        REQUEST_TOO_LARGE(413, 40005, "Request entity too large"),
        MISSING_ACCESS(403, 50001, "Missing Access"),
        EMPTY_MESSAGE(400, 50006, "Cannot send an empty message"),
        DM_CLOSED(403, 50007, "Cannot send messages to this user"),
        NOT_A_TEXT_CHANNEL(400, 50008, "Cannot send messages in a non-text channel"),
        MISSING_PERMISSIONS(403, 50013, "Missing Permissions"),
        WRONG_CHANNEL_TYPE(400, 50024, "Cannot execute action on this channel type"),
        INVALID_WEBHOOK_TOKEN(401, 50027, "Invalid Webhook Token"),
        INVALID_FORM_BODY(400, 50035, "Invalid Form Body"),
        INVALID_JSON(400, 50109, "The request body contains invalid JSON."),
        NO_MUTUAL_GUILD(403, 50278, "Cannot send messages to this user due to having no mutual guilds");

        private final int status;
        private final int number;
        private final String message;

        Code(int status, int number, String message) {
            this.status = status;
            this.number = number;
            this.message = message;
        }

        public int number() {
            return number;
        }

        public String text() {
            return message;
        }

        public DiscordError error() {
            return new DiscordError(this, null);
        }
    }

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient @Nullable JsonNode errors;

    private DiscordError(Code code, @Nullable JsonNode errors) {
        super(code.message);
        this.code = code;
        this.errors = errors;
    }

    /** An invalid form body, with Discord's tree of what is wrong where. */
    public static DiscordError invalid(JsonNode errors) {
        return new DiscordError(Code.INVALID_FORM_BODY, errors);
    }

    public int status() {
        return code.status;
    }

    public int number() {
        return code.number;
    }

    public String text() {
        return code.message;
    }

    public @Nullable JsonNode errors() {
        return errors;
    }
}
