package gg.muster.discord;

import com.sun.net.httpserver.HttpExchange;
import gg.muster.testing.MisbehavingServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A rate limit as Discord keeps it: a window opens with its first request and lets so many through. */
final class CountingBucket implements MisbehavingServer.Behaviour {

    private final ManualTime time;
    private final String body;
    private final int limit;
    private final Duration length;
    private Instant end = Instant.MIN;
    private int inWindow;
    private int accepted;
    private int refused;

    CountingBucket(ManualTime time, String body, int limit, Duration length) {
        this.time = time;
        this.body = body;
        this.limit = limit;
        this.length = length;
    }

    synchronized int accepted() {
        return accepted;
    }

    synchronized int refused() {
        return refused;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        boolean through;
        synchronized (this) {
            Instant now = time.instant();
            if (!now.isBefore(end)) {
                end = now.plus(length);
                inWindow = 0;
            }
            through = inWindow < limit;
            if (through) {
                inWindow++;
                accepted++;
            } else {
                refused++;
            }
            double left = Duration.between(now, end).toMillis() / 1000.0;
            var headers = exchange.getResponseHeaders();
            headers.add("X-RateLimit-Bucket", "counted");
            headers.add("X-RateLimit-Limit", "" + limit);
            headers.add("X-RateLimit-Remaining", "" + (limit - inWindow));
            headers.add("X-RateLimit-Reset-After", String.format(Locale.ROOT, "%.3f", left));
            headers.add("Retry-After", String.format(Locale.ROOT, "%.3f", left));
        }
        MisbehavingServer.send(
                exchange, through ? 200 : 429, through ? body : "{\"message\":\"limited\",\"global\":false}");
    }
}
