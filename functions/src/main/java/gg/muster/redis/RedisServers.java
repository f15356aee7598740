package gg.muster.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.async.RedisScriptingAsyncCommands;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Opens connections to Redis, whether that is one server or a cluster. */
final class RedisServers implements AutoCloseable {
    private final ClientResources resources;
    private final AbstractRedisClient client;
    private final Supplier<Opened> opening;

    RedisServers(RedisUrls urls) {
        resources = ClientResources.builder()
                .eventBus(new NoEvents())
                .reconnectDelay(RedisServers::soon)
                .build();
        if (urls.cluster()) {
            var cluster = cluster(resources, urls);
            client = cluster;
            opening = () -> {
                var connection = cluster.connect();
                return new Opened(connection.async(), connection);
            };
        } else {
            var single = single(resources, urls);
            client = single;
            opening = () -> {
                var connection = single.connect();
                return new Opened(connection.async(), connection);
            };
        }
    }

    /** A connection, and what can be said on it. */
    record Opened(
            RedisScriptingAsyncCommands<String, String> commands, StatefulConnection<String, String> connection) {}

    /** Waits until it is open. */
    Opened open() {
        return opening.get();
    }

    /** Within half a second of Redis being back; Lettuce's own pauses grow to thirty. */
    private static Delay soon() {
        return Delay.fullJitter(Duration.ofMillis(50), Duration.ofMillis(500), 50, TimeUnit.MILLISECONDS);
    }

    private static LeanRedisClient single(ClientResources resources, RedisUrls urls) {
        var client = new LeanRedisClient(resources, urls.nodes().getFirst());
        client.setOptions(ClientOptions.builder()
                .socketOptions(socket())
                .timeoutOptions(TimeoutOptions.enabled(RedisLink.TIMEOUT))
                .build());
        return client;
    }

    private static RedisClusterClient cluster(ClientResources resources, RedisUrls urls) {
        var client = RedisClusterClient.create(resources, urls.nodes());
        client.setOptions(ClusterClientOptions.builder()
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enableAllAdaptiveRefreshTriggers()
                        .build())
                .socketOptions(socket())
                .timeoutOptions(TimeoutOptions.enabled(RedisLink.TIMEOUT))
                .build());
        return client;
    }

    private static SocketOptions socket() {
        return SocketOptions.builder()
                .connectTimeout(RedisLink.TIMEOUT)
                .keepAlive(true)
                .build();
    }

    @Override
    public void close() {
        client.shutdown();
        resources
                .shutdown(0, RedisLink.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly();
    }
}
