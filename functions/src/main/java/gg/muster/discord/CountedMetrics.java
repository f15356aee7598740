package gg.muster.discord;

import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts with everything else that is counted, and tells the rest to the log. */
@Singleton
@Secondary
class CountedMetrics implements DiscordMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(CountedMetrics.class);

    private final Metrics metrics;

    CountedMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void requested(String route, int status, Duration latency) {
        metrics.record(Metric.DISCORD_TIME, Metrics.SHARED, group(route), latency.toNanos() / 1e6);
        LOG.debug("{} answered {} in {} ms", route, status, latency.toMillis());
    }

    @Override
    public void rateLimited(String route, String scope) {
        metrics.count(Metric.DISCORD_RATE_LIMITED, Metrics.SHARED, group(route));
        LOG.debug("{} hit the {} rate limit", route, scope);
    }

    @Override
    public void retried(String route) {
        metrics.count(Metric.DISCORD_RETRIED, Metrics.SHARED, group(route));
        LOG.debug("{} is tried again", route);
    }

    private static String group(String route) {
        return Route.valueOf(route).group();
    }
}
