package gg.muster.local.practice.world;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Discord's ids: milliseconds since 2015 in the upper bits, always rising. */
@Singleton
public final class Snowflakes {
    private static final long DISCORD_EPOCH_MS = 1_420_070_400_000L;

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    Snowflakes(Clock clock) {
        this.clock = clock;
    }

    public String next() {
        long now = (clock.millis() - DISCORD_EPOCH_MS) << 22;
        return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now)));
    }
}
