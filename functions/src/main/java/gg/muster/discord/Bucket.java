package gg.muster.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One rate limit, as Discord counts it for one channel, guild or webhook.
 *
 * <p>Nothing is known before the first answer, so until then requests go one at a time. From then on a request takes
 * one of the {@code remaining}; when they are used up, the first in line waits for the reset and the others wait behind
 * it, in order.
 *
 * <p>Invariant: a request that Discord counts in its present window is either still on its way, and then a reset leaves
 * room for it, or its answer has moved {@code resetAt} to the end of that window or later, and then there is no reset
 * before. So it does not matter on which side of a reset a request arrives, nor in which order answers do.
 */
final class Bucket {

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final Duration UNKNOWN_WAIT = Duration.ofSeconds(1);

    private final Clock clock;
    private final Sleeper sleeper;
    private final ReentrantLock line = new ReentrantLock(true);
    private final ReentrantLock state = new ReentrantLock();
    private final Condition answered = state.newCondition();

    private boolean known;
    private int limit = 1;
    private int remaining = 1;
    private int onTheWay;
    private @Nullable Instant resetAt;
    private boolean gone;

    Bucket(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Waits in line to send one request; false where this bucket is no more, and the one in its place must be asked. */
    boolean acquire(Deadline deadline) throws InterruptedException {
        if (!line.tryLock(nanosLeft(deadline), TimeUnit.NANOSECONDS)) {
            throw new DiscordException.RateLimited(deadline.route(), 0, UNKNOWN_WAIT);
        }
        state.lock();
        try {
            while (!gone) {
                if (take()) {
                    return true;
                }
                if (resetAt != null) {
                    sleepUntil(resetAt, deadline);
                } else if (!answered.await(nanosLeft(deadline), TimeUnit.NANOSECONDS)) {
                    throw new DiscordException.RateLimited(deadline.route(), 0, UNKNOWN_WAIT);
                }
            }
            return false;
        } finally {
            state.unlock();
            line.unlock();
        }
    }

    private void sleepUntil(Instant reset, Deadline deadline) throws InterruptedException {
        Duration wait = Duration.between(clock.instant(), reset);
        deadline.mustAllow(wait);
        state.unlock();
        try {
            sleeper.sleep(wait);
        } finally {
            state.lock();
        }
    }

    private boolean take() {
        if (resetAt != null && !clock.instant().isBefore(resetAt)) {
            remaining = Math.max(0, limit - onTheWay);
            resetAt = null;
        }
        boolean nothingToLearnFrom = resetAt == null && onTheWay == 0;
        if (remaining == 0 && !nothingToLearnFrom) {
            return false;
        }
        remaining = Math.max(0, remaining - 1);
        onTheWay++;
        return true;
    }

    /** The request has ended; the answer says something of this bucket unless it was counted in another one. */
    void settle(Answer<?> answer, boolean countedHere) {
        state.lock();
        try {
            onTheWay--;
            if (countedHere) {
                learn(answer);
            }
            answered.signalAll();
        } finally {
            state.unlock();
        }
    }

    /** The request was not sent. */
    void giveBack() {
        state.lock();
        try {
            onTheWay--;
            answered.signalAll();
        } finally {
            state.unlock();
        }
    }

    /** What the answer to a request that was sent by way of another bucket says of this one. */
    void overhear(Answer<?> answer) {
        state.lock();
        try {
            learn(answer);
            answered.signalAll();
        } finally {
            state.unlock();
        }
    }

    private void learn(Answer<?> answer) {
        if (answer instanceof Answer.Limited<?> limited && limited.isOfOldMessage()) {
            return;
        }
        answer.limits().ifPresent(this::learn);
        if (!known && answer instanceof Answer.Done<?>) {
            known = true;
            limit = UNLIMITED;
            remaining = UNLIMITED;
        }
        if (answer instanceof Answer.Limited<?> limited) {
            remaining = 0;
            resetNotBefore(limited.retryAfter());
        }
    }

    private void learn(LimitHeaders headers) {
        limit = headers.limit();
        remaining = known ? Math.min(remaining, headers.remaining()) : headers.remaining();
        known = true;
        resetNotBefore(headers.resetAfter());
    }

    private void resetNotBefore(Duration wait) {
        Instant reset = clock.instant().plus(wait);
        if (resetAt == null || reset.isAfter(resetAt)) {
            resetAt = reset;
        }
    }

    /** Discord counts these requests in another bucket: everyone in line must go there. */
    void retire() {
        state.lock();
        try {
            gone = true;
            answered.signalAll();
        } finally {
            state.unlock();
        }
    }

    /** Whether it is gone, as it is now if there was nothing left to remember. */
    boolean retireIfIdle() {
        state.lock();
        try {
            boolean past = resetAt == null || !clock.instant().isBefore(resetAt);
            gone |= past && onTheWay == 0;
            return gone;
        } finally {
            state.unlock();
        }
    }

    boolean isGone() {
        state.lock();
        try {
            return gone;
        } finally {
            state.unlock();
        }
    }

    private static long nanosLeft(Deadline deadline) {
        return Math.max(0, deadline.left().toNanos());
    }
}
