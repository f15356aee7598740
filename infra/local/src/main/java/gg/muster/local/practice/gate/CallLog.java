package gg.muster.local.practice.gate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The latest calls of Discord's API, and how many of the last ten minutes were invalid: 10,000 get an address banned. */
@Singleton
public final class CallLog {
    private static final int KEPT = 5000;
    private static final Duration INVALID_KEPT = Duration.ofMinutes(10);
    private static final Set<Integer> INVALID = Set.of(401, 403, 429);

    private final Clock clock;
    private final Deque<Call> calls = new ArrayDeque<>();
    private final Deque<Instant> invalid = new ArrayDeque<>();

    CallLog(Clock clock) {
        this.clock = clock;
    }

    /** One call and the status it was answered with. */
    public record Call(String method, String path, int status, Instant at) {}

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    public synchronized int invalid() {
        invalid.removeIf(at -> at.plus(INVALID_KEPT).isBefore(clock.instant()));
        return invalid.size();
    }

    synchronized void add(String method, String path, int status) {
        calls.addLast(new Call(method, path, status, clock.instant()));
        if (calls.size() > KEPT) {
            calls.removeFirst();
        }
        if (INVALID.contains(status)) {
            invalid.addLast(clock.instant());
        }
    }
}
