package gg.muster.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Discord's limit for everything that one bot token does: fifty requests in any second.
 *
 * <p>Discord counts a request when it arrives, some time between its sending and its answer. So a request takes one of the
 * fifty places from when it is sent until a second after it was answered, and however long each is on its way, no fifty-one
 * arrive within a second.
 */
final class GlobalLimit {

    private static final int REQUESTS = 50;
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Clock clock;
    private final Sleeper sleeper;
    private final ReentrantLock line = new ReentrantLock(true);
    private final ReentrantLock state = new ReentrantLock();
    private final Condition answered = state.newCondition();
    private final Deque<Instant> ended = new ArrayDeque<>();
    private int onTheWay;
    private Instant blockedUntil = Instant.MIN;

    GlobalLimit(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Waits in line to send one request, which must be settled when it has ended. */
    void acquire(Deadline deadline) throws InterruptedException {
        if (!line.tryLock(nanosLeft(deadline), TimeUnit.NANOSECONDS)) {
            throw tooLate(deadline);
        }
        state.lock();
        try {
            while (!take()) {
                var free = free();
                if (free != null) {
                    sleepUntil(free, deadline);
                } else if (!answered.await(nanosLeft(deadline), TimeUnit.NANOSECONDS)) {
                    throw tooLate(deadline);
                }
            }
        } finally {
            state.unlock();
            line.unlock();
        }
    }

    /** A request has ended, however it did. */
    void settle() {
        state.lock();
        try {
            onTheWay--;
            ended.addLast(clock.instant());
            answered.signalAll();
        } finally {
            state.unlock();
        }
    }

    void block(Duration wait) {
        state.lock();
        try {
            Instant until = clock.instant().plus(wait);
            if (until.isAfter(blockedUntil)) {
                blockedUntil = until;
            }
        } finally {
            state.unlock();
        }
    }

    private boolean take() {
        Instant now = clock.instant();
        while (!ended.isEmpty() && !now.isBefore(ended.getFirst().plus(WINDOW))) {
            ended.removeFirst();
        }
        if (now.isBefore(blockedUntil) || onTheWay + ended.size() >= REQUESTS) {
            return false;
        }
        onTheWay++;
        return true;
    }

    /** When to look again; null while that depends on an answer. */
    private @Nullable Instant free() {
        if (clock.instant().isBefore(blockedUntil)) {
            return blockedUntil;
        }
        return ended.isEmpty() ? null : ended.getFirst().plus(WINDOW);
    }

    private void sleepUntil(Instant free, Deadline deadline) throws InterruptedException {
        Duration wait = Duration.between(clock.instant(), free);
        deadline.mustAllow(wait);
        state.unlock();
        try {
            if (wait.isPositive()) {
                sleeper.sleep(wait);
            }
        } finally {
            state.lock();
        }
    }

    private static DiscordException.RateLimited tooLate(Deadline deadline) {
        return new DiscordException.RateLimited(deadline.route(), 0, WINDOW);
    }

    private static long nanosLeft(Deadline deadline) {
        return Math.max(0, deadline.left().toNanos());
    }
}
