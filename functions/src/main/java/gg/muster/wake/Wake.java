package gg.muster.wake;

/**
 * Asks a function to run soon. Waking is a hint: it may come twice or never, and the schedule makes up for a lost one.
 * It never blocks and never fails the caller.
 */
public interface Wake {
    /** There may be a match to form, or an effect to run. */
    void matchmaker(String league);

    /** Somebody waits for a profile. */
    void ledger(String league);
}
