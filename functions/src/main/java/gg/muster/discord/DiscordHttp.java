package gg.muster.discord;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.http.client.HttpClientConfiguration;
import java.time.Duration;

/** Timeouts and connections towards Discord; {@code muster.discord.http.*} changes them. */
@ConfigurationProperties("muster.discord.http")
class DiscordHttp extends HttpClientConfiguration {

    private final Pool pool;

    DiscordHttp(Pool pool) {
        this.pool = pool;
        setConnectTimeout(Duration.ofSeconds(3));
        setReadTimeout(Duration.ofSeconds(8));
    }

    @Override
    public ConnectionPoolConfiguration getConnectionPoolConfiguration() {
        return pool;
    }

    /** Few connections, kept: Discord allows fifty requests a second. */
    @ConfigurationProperties("pool")
    static class Pool extends ConnectionPoolConfiguration {

        Pool() {
            setMaxConcurrentHttp1Connections(16);
        }
    }
}
