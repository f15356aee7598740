package gg.muster.discord;

import java.time.Duration;

/** Told about every request to Discord; routes go by the names of the table of routes. */
public interface DiscordMetrics {

    /** One request was answered; status 0 means that it was not. */
    void requested(String route, int status, Duration latency);

    /** Discord answered 429; the scope is {@code user}, {@code shared} or {@code global}. */
    void rateLimited(String route, String scope);

    void retried(String route);
}
