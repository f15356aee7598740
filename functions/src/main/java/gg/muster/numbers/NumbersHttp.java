package gg.muster.numbers;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.http.client.HttpClientConfiguration;
import java.time.Duration;

/**
 * Short timeouts, and no redirect is followed; {@code muster.numbers.http.*} changes them.
 */
@ConfigurationProperties("muster.numbers.http")
class NumbersHttp extends HttpClientConfiguration {

    private final Pool pool;

    NumbersHttp(Pool pool) {
        this.pool = pool;
        setConnectTimeout(Duration.ofSeconds(2));
        setReadTimeout(Duration.ofSeconds(5));
        setRequestTimeout(Duration.ofSeconds(8));
        setConnectionPoolIdleTimeout(Duration.ofSeconds(10));
        setFollowRedirects(false);
        setMaxContentLength(1024 * 1024);
    }

    @Override
    public ConnectionPoolConfiguration getConnectionPoolConfiguration() {
        return pool;
    }

    /** A handful of games end at once, at most. */
    @ConfigurationProperties("pool")
    static class Pool extends ConnectionPoolConfiguration {

        Pool() {
            setMaxConcurrentHttp1Connections(4);
        }
    }
}
