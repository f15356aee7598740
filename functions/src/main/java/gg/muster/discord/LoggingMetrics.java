package gg.muster.discord;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
@Secondary
class LoggingMetrics implements DiscordMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(LoggingMetrics.class);

    @Override
    public void requested(String route, int status, Duration latency) {
        LOG.debug("{} answered {} in {} ms", route, status, latency.toMillis());
    }

    @Override
    public void rateLimited(String route, String scope) {
        LOG.debug("{} hit the {} rate limit", route, scope);
    }

    @Override
    public void retried(String route) {
        LOG.debug("{} is tried again", route);
    }
}
