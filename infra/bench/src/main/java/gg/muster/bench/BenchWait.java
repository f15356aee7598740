package gg.muster.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until something is so. */
final class BenchWait {
    private BenchWait() {}

    /** Returns whether it was in time. */
    static boolean until(Duration atMost, Duration between, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(between.toNanos());
        }
        return true;
    }

    /** @throws IllegalStateException when it is not in time, which nothing can be measured after */
    static void mustBe(String what, Duration atMost, BooleanSupplier condition) {
        if (!until(atMost, Duration.ofMillis(100), condition)) {
            throw new IllegalStateException("not within " + atMost.toSeconds() + " s: " + what);
        }
    }
}
