package gg.muster.wake;

import java.time.Duration;

/**
 * Asks a function to run soon. Waking is a hint: it may come twice or never, and the schedule makes up for a lost one.
 * It never blocks and never fails the caller.
 */
public interface Wake {
    /** There may be a match to form, or an effect to run, once {@code pause} has passed. */
    void matchmaker(String league, Duration pause);

    /** There may be a match to form, or an effect to run. */
    default void matchmaker(String league) {
        matchmaker(league, Duration.ZERO);
    }

    /** Somebody waits for a profile, or something happened that must not wait a minute to be written down. */
    void ledger(String league);
}
