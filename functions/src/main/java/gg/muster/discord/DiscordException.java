package gg.muster.discord;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call to Discord that did not do what was asked; the subtype says what is known of its outcome. */
public abstract sealed class DiscordException extends RuntimeException {

    private final int status;
    private final int code;

    private DiscordException(int status, int code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status, or 0 where there was no answer. */
    public int status() {
        return status;
    }

    /** Discord's own error code, or 0 where it gave none. */
    public int code() {
        return code;
    }

    public DiscordError error() {
        return DiscordError.of(code);
    }

    /** Discord understood and said no; nothing happened, and asking again changes nothing. */
    public static final class Refused extends DiscordException {
        Refused(Route route, int status, int code, String reason) {
            super(status, code, "%s: Discord answered %d, code %d: %s".formatted(route, status, code, reason), null);
        }
    }

    /** Discord does not accept the bot token; no further call is made with it. */
    public static final class Unauthorized extends DiscordException {
        Unauthorized(Route route) {
            super(401, 0, route + ": Discord does not accept the bot token, check DISCORD_BOT_TOKEN", null);
        }
    }

    /** Nothing happened, and waiting for the limit would have taken longer than a call may. */
    public static final class RateLimited extends DiscordException {
        private final Duration retryAfter;

        RateLimited(Route route, int code, Duration retryAfter) {
            super(429, code, "%s: rate limited for another %s".formatted(route, retryAfter), null);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** It may or may not have happened, and doing it again could do it twice: look first. */
    public static final class Uncertain extends DiscordException {
        Uncertain(Route route, int status, String reason, @Nullable Throwable cause) {
            super(status, 0, "%s: outcome unknown, %s".formatted(route, reason), cause);
        }
    }

    /** Discord could not be reached or kept failing; the call is safe to make again later. */
    public static final class Unavailable extends DiscordException {
        Unavailable(Route route, int status, String reason, @Nullable Throwable cause) {
            super(status, 0, "%s: no answer from Discord, %s".formatted(route, reason), cause);
        }
    }
}
