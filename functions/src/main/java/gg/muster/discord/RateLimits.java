package gg.muster.discord;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Who may send when. Which routes share a bucket is learnt from the answers: a route has a bucket of its own for each
 * channel, guild or webhook, until an answer names the bucket that Discord counts it in.
 */
@Singleton
class RateLimits {

    static final int MANY = 2_000;

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

    /** Waits until a request may be sent, and counts it in a bucket, which its answer is to be settled with. */
    Bucket acquire(Route route, String major, Deadline deadline) throws InterruptedException {
        Bucket bucket = bucketOf(route, major);
        while (!bucket.acquire(deadline)) {
            bucket = bucketOf(route, major);
        }
        if (!route.usesBotToken()) {
            return bucket;
        }
        try {
            global.acquire(deadline);
            return bucket;
        } catch (InterruptedException | RuntimeException e) {
            bucket.giveBack();
            throw e;
        }
    }

    /** The request has ended; what its answer says of the limits is learnt. */
    void settle(Route route, String major, Bucket used, Answer<?> answer) {
        if (route.usesBotToken()) {
            settleGlobal(answer);
        }
        Bucket counted = answer.limits()
                .map(headers -> named(route, major, used, headers.bucket()))
                .orElse(used);
        if (counted != used) {
            counted.overhear(answer);
        }
        used.settle(answer, counted == used);
    }

    private void settleGlobal(Answer<?> answer) {
        if (answer instanceof Answer.Limited<?> limited && limited.global()) {
            global.block(limited.retryAfter());
        }
        global.settle();
    }

    /** How many routes have a bucket just now. */
    int remembered() {
        lock.lock();
        try {
            return byRoute.size();
        } finally {
            lock.unlock();
        }
    }

    private Bucket bucketOf(Route route, String major) {
        lock.lock();
        try {
            forgetIdle();
            return inPlace(byRoute, new Place(route.name(), major), () -> fresh(route, major));
        } finally {
            lock.unlock();
        }
    }

    private Bucket fresh(Route route, String major) {
        String name = names.get(route);
        return name == null
                ? new Bucket(clock, sleeper)
                : inPlace(byName, new Place(name, major), () -> new Bucket(clock, sleeper));
    }

    /** The bucket that an answer names; where that is not the one that was used, this is how it is learnt. */
    private Bucket named(Route route, String major, Bucket used, String name) {
        lock.lock();
        try {
            names.put(route, name);
            Supplier<Bucket> first = () -> used.isGone() ? new Bucket(clock, sleeper) : used;
            Bucket bucket = inPlace(byName, new Place(name, major), first);
            if (bucket != used) {
                byRoute.put(new Place(route.name(), major), bucket);
                used.retire();
            }
            return bucket;
        } finally {
            lock.unlock();
        }
    }

    private static Bucket inPlace(Map<Place, Bucket> buckets, Place place, Supplier<Bucket> otherwise) {
        Bucket found = buckets.get(place);
        if (found == null || found.isGone()) {
            found = otherwise.get();
            buckets.put(place, found);
        }
        return found;
    }

    /** Channels come and go with the matches. */
    private void forgetIdle() {
        if (byRoute.size() > MANY) {
            byRoute.values().removeIf(Bucket::retireIfIdle);
            byName.values().removeIf(Bucket::retireIfIdle);
        }
    }
}
