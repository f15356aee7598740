package gg.muster.discord;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the answers of which Discord allows an address 10,000 in ten minutes, and warns long before. */
@Singleton
class InvalidAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(InvalidAnswers.class);
    private static final int WARN_AT = 1_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Instant> seen = new ArrayDeque<>();

    InvalidAnswers(Clock clock) {
        this.clock = clock;
    }

    /** A shared limit was used up by others, and is not held against us. */
    void note(Answer<?> answer) {
        boolean invalid = switch (answer) {
            case Answer.Limited<?> limited -> !limited.scope().equals("shared");
            case Answer.Refusal<?> refusal -> refusal.status() == 401 || refusal.status() == 403;
            case Answer.Done<?> done -> false;
            case Answer.Lost<?> lost -> false;
            case Answer.Unsent<?> unsent -> false;
        };
        if (invalid) {
            count();
        }
    }

    private void count() {
        lock.lock();
        try {
            Instant now = clock.instant();
            while (!seen.isEmpty() && !seen.getFirst().isAfter(now.minus(WINDOW))) {
                seen.removeFirst();
            }
            seen.addLast(now);
            if (seen.size() % WARN_AT == 0) {
                LOG.warn("{} invalid answers from Discord in ten minutes; 10,000 ban this address", seen.size());
            }
        } finally {
            lock.unlock();
        }
    }
}
