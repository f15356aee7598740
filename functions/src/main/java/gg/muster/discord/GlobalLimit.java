package gg.muster.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Discord's limit for everything that one bot token does: fifty requests in any second. */
final class GlobalLimit {

    private static final int REQUESTS = 50;
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Clock clock;
    private final Sleeper sleeper;
    private final ReentrantLock line = new ReentrantLock(true);
    private final ReentrantLock state = new ReentrantLock();
    private final Deque<Instant> sent = new ArrayDeque<>();
    private Instant blockedUntil = Instant.MIN;

    GlobalLimit(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    void acquire(Deadline deadline) throws InterruptedException {
        if (!line.tryLock(Math.max(0, deadline.left().toNanos()), TimeUnit.NANOSECONDS)) {
            throw new DiscordException.RateLimited(deadline.route(), 0, WINDOW);
        }
        try {
            for (Duration wait = take(); wait.isPositive(); wait = take()) {
                deadline.mustAllow(wait);
                sleeper.sleep(wait);
            }
        } finally {
            line.unlock();
        }
    }

    /** Zero, and one request is counted; or how long until there may be one. */
    private Duration take() {
        state.lock();
        try {
            Instant now = clock.instant();
            if (now.isBefore(blockedUntil)) {
                return Duration.between(now, blockedUntil);
            }
            if (sent.size() == REQUESTS) {
                Instant free = sent.getFirst().plus(WINDOW);
                if (now.isBefore(free)) {
                    return Duration.between(now, free);
                }
                sent.removeFirst();
            }
            sent.addLast(now);
            return Duration.ZERO;
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
}
