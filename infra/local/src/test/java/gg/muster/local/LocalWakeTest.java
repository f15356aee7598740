package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LocalWakeTest {
    private static final Duration NEVER = Duration.ofHours(1);

    @Test
    void a_wake_that_is_still_to_come_does_not_hold_up_the_end() {
        var wake = new LocalWake();
        wake.serve(() -> {}, () -> {}, NEVER);
        wake.matchmaker("combines", Duration.ofMinutes(1));
        long start = System.nanoTime();

        wake.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_run_that_dies_of_an_error_does_not_end_the_schedule() {
        var runs = new AtomicInteger();
        try (var wake = new LocalWake()) {
            wake.serve(
                    () -> {
                        if (runs.incrementAndGet() == 1) {
                            throw new StackOverflowError("in the first run");
                        }
                    },
                    () -> {},
                    Duration.ofMillis(20));

            Driver.await("the schedule goes on", Duration.ofSeconds(10), () -> runs.get() > 2);
        }
    }
}
