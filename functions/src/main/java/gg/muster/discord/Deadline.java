package gg.muster.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When a call has taken long enough. */
record Deadline(Route route, Clock clock, Instant at) {

    boolean allows(Duration wait) {
        return wait.compareTo(left()) <= 0;
    }

    Duration left() {
        return Duration.between(clock.instant(), at);
    }

    /** Better to fail now than after a wait that is known to be too long. */
    void mustAllow(Duration wait) {
        if (!allows(wait)) {
            throw new DiscordException.RateLimited(route, 0, wait);
        }
    }
}
