package gg.muster.audit;

import java.time.Duration;
import java.util.Optional;

/** How long a key lives. */
enum Lifetime {
    FOR_EVER("for ever") {
        @Override
        Optional<Duration> longest(Key key) {
            return Optional.empty();
        }
    },
    QUARTER_OF_AN_HOUR("15 minutes") {
        @Override
        Optional<Duration> longest(Key key) {
            return Optional.of(Duration.ofMinutes(15));
        }
    },
    NINETY_DAYS("90 days") {
        @Override
        Optional<Duration> longest(Key key) {
            return Optional.of(Duration.ofDays(90));
        }
    },
    DAY_AFTER_CLOSING("a day after it was closed") {
        @Override
        Optional<Duration> longest(Key key) {
            var done = "CLOSED".equals(key.content().get("state"))
                    && !key.content().containsKey("awaitedSince");
            return done ? Optional.of(Duration.ofDays(1)) : Optional.empty();
        }
    };

    private final String words;

    Lifetime(String words) {
        this.words = words;
    }

    /** As {@code lua/README.md} puts it; a key that lives for ever may be described in other words there. */
    String words() {
        return words;
    }

    /** So long may the key have left, as it is now; empty: it must not expire. */
    abstract Optional<Duration> longest(Key key);
}
