package gg.muster.discord;

import io.micronaut.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/** What an answer says about the bucket it was counted in. */
record LimitHeaders(String bucket, int limit, int remaining, Duration resetAfter) {

    /** Empty where the route has no limit, or where the answer did not come from Discord itself. */
    static Optional<LimitHeaders> of(HttpHeaders headers) {
        Optional<String> bucket = headers.findFirst("X-RateLimit-Bucket");
        Optional<Integer> limit = headers.getFirst("X-RateLimit-Limit", Integer.class);
        Optional<Integer> remaining = headers.getFirst("X-RateLimit-Remaining", Integer.class);
        Optional<Double> resetAfter = headers.getFirst("X-RateLimit-Reset-After", Double.class);
        if (bucket.isEmpty() || limit.isEmpty() || remaining.isEmpty() || resetAfter.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LimitHeaders(bucket.get(), limit.get(), remaining.get(), seconds(resetAfter.get())));
    }

    /** Rounded up: a millisecond early is a request too many. */
    static Duration seconds(double seconds) {
        return Duration.ofMillis((long) Math.ceil(seconds * 1000));
    }
}
