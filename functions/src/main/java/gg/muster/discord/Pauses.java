package gg.muster.discord;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: twice as long each time, and never in step with other callers. */
@Singleton
class Pauses {

    private static final long FIRST_MILLIS = 250;

    private final RandomGenerator random;

    Pauses(RandomGenerator random) {
        this.random = random;
    }

    /** Between half and all of 250 ms, 500 ms, 1 s, … */
    Duration after(int failures) {
        long most = FIRST_MILLIS << (failures - 1);
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }
}
