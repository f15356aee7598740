package gg.muster.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class GlobalLimitTest {
    private static final int REQUESTS = 50;

    private final ManualTime time = new ManualTime();
    private final GlobalLimit limit = new GlobalLimit(time, time);

    private Deadline deadline() {
        return new Deadline(Route.OPEN_DM, time, time.instant().plusSeconds(20));
    }

    private void send(int requests) throws InterruptedException {
        for (int i = 0; i < requests; i++) {
            limit.acquire(deadline());
        }
    }

    private void answer(int requests) {
        for (int i = 0; i < requests; i++) {
            limit.settle();
        }
    }

    @Test
    void aPlaceIsFreeASecondAfterTheAnswerHoweverLongThatTook() throws InterruptedException {
        send(REQUESTS);
        time.pass(Duration.ofMillis(700));
        answer(REQUESTS);
        time.pass(Duration.ofMillis(600));
        assertThat(time.slept()).isEmpty();

        limit.acquire(deadline());

        assertThat(time.slept()).containsExactly(Duration.ofMillis(400));
    }

    @Test
    void aRequestOnItsWayHoldsItsPlace() throws Exception {
        send(REQUESTS);
        time.pass(Duration.ofSeconds(5));
        try (var thread = Executors.newSingleThreadExecutor()) {
            var next = thread.submit(() -> {
                limit.acquire(deadline());
                return true;
            });

            limit.settle();

            assertThat(next.get()).isTrue();
        }
        assertThat(time.slept()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void whoCannotGoInTimeIsToldAtOnce() throws InterruptedException {
        send(REQUESTS);
        answer(REQUESTS);

        assertThatExceptionOfType(DiscordException.RateLimited.class)
                .isThrownBy(() -> limit.acquire(
                        new Deadline(Route.OPEN_DM, time, time.instant().plusMillis(999))));
        assertThat(time.slept()).isEmpty();
    }

    @Test
    void whenDiscordSaysToWaitEverybodyDoes() throws InterruptedException {
        limit.block(Duration.ofSeconds(3));

        limit.acquire(deadline());

        assertThat(time.slept()).containsExactly(Duration.ofSeconds(3));
    }
}
