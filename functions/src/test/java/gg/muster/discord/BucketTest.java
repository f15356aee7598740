package gg.muster.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class BucketTest {

    private final ManualTime time = new ManualTime();
    private final Bucket bucket = new Bucket(time, time);

    @Test
    void anAnswerThatComesLateBringsNoResetForward() throws InterruptedException {
        assertThat(bucket.acquire(deadline())).isTrue();
        bucket.settle(counted(2, 1, 10), true);
        assertThat(bucket.acquire(deadline())).isTrue();
        time.pass(Duration.ofSeconds(10));
        assertThat(bucket.acquire(deadline())).isTrue();
        bucket.settle(counted(2, 1, 10), true);
        bucket.settle(counted(2, 0, 1), true);

        assertThat(bucket.acquire(deadline())).isTrue();

        assertThat(time.slept()).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void aResetLeavesRoomForWhatIsStillOnItsWay() throws InterruptedException {
        assertThat(bucket.acquire(deadline())).isTrue();
        bucket.settle(counted(2, 1, 10), true);
        assertThat(bucket.acquire(deadline())).isTrue();
        time.pass(Duration.ofSeconds(10));
        assertThat(bucket.acquire(deadline())).isTrue();
        bucket.settle(counted(2, 0, 10), true);

        assertThat(bucket.acquire(deadline())).isTrue();

        assertThat(time.slept()).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void whoComesFirstIsServedFirst() throws InterruptedException {
        List<Integer> served = new CopyOnWriteArrayList<>();
        List<Thread> line = new ArrayList<>();
        assertThat(bucket.acquire(deadline())).isTrue();
        for (int i = 0; i < 8; i++) {
            int number = i;
            Thread caller = Thread.ofVirtual().start(() -> serve(number, served));
            line.add(caller);
            awaitWaiting(caller);
        }

        bucket.settle(counted(1, 0, 1), true);

        for (Thread caller : line) {
            assertThat(caller.join(Duration.ofSeconds(5))).isTrue();
        }
        assertThat(served).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void whoWaitsAtABucketThatIsRetiredIsSentOn() throws InterruptedException {
        List<Integer> served = new CopyOnWriteArrayList<>();
        assertThat(bucket.acquire(deadline())).isTrue();
        Thread caller = Thread.ofVirtual().start(() -> serve(1, served));
        awaitWaiting(caller);

        bucket.retire();

        assertThat(caller.join(Duration.ofSeconds(5))).isTrue();
        assertThat(served).isEmpty();
    }

    private void serve(int number, List<Integer> served) {
        try {
            if (bucket.acquire(deadline())) {
                served.add(number);
                bucket.settle(counted(1, 0, 1), true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitWaiting(Thread thread) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            assertThat(System.nanoTime()).as("the thread waits by now").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private Deadline deadline() {
        return new Deadline(Route.CREATE_MESSAGE, time, time.instant().plusSeconds(60));
    }

    private static Answer<String> counted(int limit, int remaining, int resetAfter) {
        var headers = new LimitHeaders("b", limit, remaining, Duration.ofSeconds(resetAfter));
        return new Answer.Done<>(200, "", Optional.of(headers));
    }
}
