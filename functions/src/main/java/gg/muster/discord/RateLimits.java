package gg.muster.discord;

import gg.muster.discord.Bucket.Permit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who may send when. Which routes share a bucket is learnt from the answers: a route has a bucket of its own for each
 * channel, guild or webhook, until an answer names the bucket that Discord counts it in.
 */
@Singleton
class RateLimits {

    private static final int MANY = 2_000;

    private final Clock clock;
    private final Sleeper sleeper;
    private final GlobalLimit global;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Place, Bucket> byRoute = new HashMap<>();
    private final Map<Place, Bucket> byName = new HashMap<>();
    private final Map<Route, String> names = new HashMap<>();

    RateLimits(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
        global = new GlobalLimit(clock, sleeper);
    }

    /** A route or a bucket's name, together with the channel, guild or webhook that it is limited for. */
    private record Place(String what, String major) {}

    Permit acquire(Route route, String major, Deadline deadline) throws InterruptedException {
        Permit permit = null;
        while (permit == null) {
            permit = bucketOf(route, major).acquire(deadline);
        }
        if (!route.usesBotToken()) {
            return permit;
        }
        try {
            global.acquire(deadline);
            return permit;
        } catch (InterruptedException | RuntimeException e) {
            permit.bucket().giveBack();
            throw e;
        }
    }

    /** Gives the permit back, with what the answer says. */
    void settle(Route route, String major, Permit permit, Answer<?> answer) {
        if (answer instanceof Answer.Limited<?> limited && limited.global() && route.usesBotToken()) {
            global.block(limited.retryAfter());
        }
        Bucket used = permit.bucket();
        Bucket counted = answer.limits()
                .map(headers -> named(route, major, used, headers.bucket()))
                .orElse(used);
        if (counted != used) {
            counted.overhear(answer);
        }
        used.settle(permit, answer, counted == used);
    }

    private Bucket bucketOf(Route route, String major) {
        lock.lock();
        try {
            forgetIdle();
            return byRoute.computeIfAbsent(new Place(route.name(), major), place -> fresh(route, major));
        } finally {
            lock.unlock();
        }
    }

    private Bucket fresh(Route route, String major) {
        String name = names.get(route);
        return name == null
                ? new Bucket(clock, sleeper)
                : byName.computeIfAbsent(new Place(name, major), place -> new Bucket(clock, sleeper));
    }

    private Bucket named(Route route, String major, Bucket used, String name) {
        lock.lock();
        try {
            names.put(route, name);
            Bucket bucket = byName.computeIfAbsent(new Place(name, major), place -> used);
            if (bucket != used) {
                byRoute.put(new Place(route.name(), major), bucket);
                used.replacedBy(bucket);
            }
            return bucket;
        } finally {
            lock.unlock();
        }
    }

    private void forgetIdle() {
        if (byRoute.size() > MANY) {
            byRoute.values().removeIf(Bucket::isIdle);
            byName.values().removeIf(Bucket::isIdle);
        }
    }
}
