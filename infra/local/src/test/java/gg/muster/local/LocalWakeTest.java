package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LocalWakeTest {
    private static final Duration NEVER = Duration.ofHours(1);

    @Test
    void a_wake_that_is_still_to_come_does_not_hold_up_the_end() {
        var wake = new LocalWake();
        wake.serve(league -> {}, () -> {}, () -> {}, NEVER);
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
                    league -> {},
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

    @Test
    void a_league_that_takes_long_keeps_no_other_waiting_and_its_own_wakes_become_one() {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var served = new CopyOnWriteArrayList<String>();
        try (var wake = new LocalWake()) {
            wake.serve(
                    league -> {
                        if (league.equals("slow")) {
                            begun.countDown();
                            Driver.await("it may go on", Duration.ofSeconds(10), () -> goOn.getCount() == 0);
                        }
                        served.add(league);
                    },
                    () -> {},
                    () -> {},
                    NEVER);
            wake.matchmaker("slow");
            wake.matchmaker("quick");

            Driver.await("the quick one is served", Duration.ofSeconds(10), () -> served.contains("quick"));
            Driver.await("the slow one has begun", Duration.ofSeconds(10), () -> begun.getCount() == 0);
            assertThat(served).containsExactly("quick");
            for (int i = 0; i < 5; i++) {
                wake.matchmaker("slow");
            }
            goOn.countDown();
            Driver.await("it is served again", Duration.ofSeconds(10), () -> served.size() >= 3);
        }

        assertThat(served).containsExactly("quick", "slow", "slow");
    }
}
