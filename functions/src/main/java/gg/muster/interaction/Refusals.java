package gg.muster.interaction;

import gg.muster.discord.Sleeper;
import gg.muster.metrics.Ticker;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Holds a refusal back until a time that says nothing of what was wrong with the request: a whole number of steps after it
 * came, each many times as long as the check. Nobody waits for it but those who try.
 */
@Singleton
public final class Refusals {
    private static final Duration STEP = Duration.ofMillis(2);

    private final Ticker ticker;
    private final Sleeper sleeper;

    Refusals(Ticker ticker, Sleeper sleeper) {
        this.ticker = ticker;
        this.sleeper = sleeper;
    }

    /** When a request came, in ns. */
    public long arrival() {
        return ticker.nanos();
    }

    public void hold(long arrived) {
        long left = STEP.toNanos() - (ticker.nanos() - arrived) % STEP.toNanos();
        try {
            sleeper.sleep(Duration.ofNanos(left));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
