package gg.muster.discord;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one request ended. */
sealed interface Answer<T> {

    /** 0 where there was none. */
    int status();

    default Optional<LimitHeaders> limits() {
        return Optional.empty();
    }

    /** It was done; a body is there unless the status is 204. */
    record Done<T>(int status, @Nullable T body, Optional<LimitHeaders> limits) implements Answer<T> {}

    /** 429: not done, and not to be asked again for so long. */
    record Limited<T>(int code, Duration retryAfter, boolean global, String scope, Optional<LimitHeaders> limits)
            implements Answer<T> {
        /** It is about this message alone: waiting is of no use, and others may be edited meanwhile. */
        boolean isOfOldMessage() {
            return DiscordError.of(code) == DiscordError.OLD_MESSAGE_EDITS;
        }

        @Override
        public int status() {
            return 429;
        }
    }

    /** Any other 4xx: not done. */
    record Refusal<T>(int status, int code, String message, Optional<LimitHeaders> limits) implements Answer<T> {}

    /** Discord failed, or its answer was lost or unreadable; it may have been done all the same. */
    record Lost<T>(int status, String message, @Nullable Throwable cause) implements Answer<T> {}

    /** There was no connection, so it was certainly not done. */
    record Unsent<T>(String message, Throwable cause) implements Answer<T> {
        @Override
        public int status() {
            return 0;
        }
    }
}
