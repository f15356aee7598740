package gg.muster.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens in its own time, such as a server coming back. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE = Duration.ofMillis(10).toNanos();

    private Await() {}

    /**
     * Returns once the condition holds; a condition that throws does not hold yet.
     *
     * @throws AssertionError when it still does not hold after twenty seconds
     */
    public static void until(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Exception last = null;
        do {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception notYet) {
                last = notYet;
            }
            LockSupport.parkNanos(PAUSE);
        } while (System.nanoTime() < end);
        throw new AssertionError("not within " + PATIENCE.toSeconds() + " s: " + what, last);
    }
}
