package gg.muster.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.async.RedisScriptingAsyncCommands;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.resource.ClientResources;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to Redis, whether that is one server or a cluster. A cluster is asked who has which slots at the nodes
 * that are named and at no other, so that a first call waits for as few of them as there are.
 */
final class RedisServers implements AutoCloseable {
    private final Supplier<Opened> opening;
    private final @Nullable Runnable ending;

    private RedisServers(Supplier<Opened> opening, @Nullable Runnable ending) {
        this.opening = opening;
        this.ending = ending;
    }

    /** By a client that is somebody else's, who ends it. */
    static RedisServers of(AbstractRedisClient client) {
        return new RedisServers(opening(client), null);
    }

    /** By a client of its own, made of as few classes as it takes. */
    static RedisServers lean(RedisUrls urls) {
        var resources = ClientResources.builder()
                .eventBus(new NoEvents())
                .reconnectDelay(QuickReconnect::delay)
                .build();
        var client = urls.cluster()
                ? RedisClusterClient.create(resources, urls.nodes())
                : new LeanRedisClient(resources, urls.nodes().getFirst());
        return new RedisServers(opening(client), () -> {
            client.shutdown();
            resources
                    .shutdown(0, RedisLink.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .awaitUninterruptibly();
        });
    }

    /**
     * A connection, and what can be said on it.
     *
     * @param lookAgain asks, without waiting, who has which slots by now
     */
    record Opened(
            RedisScriptingAsyncCommands<String, String> commands,
            StatefulConnection<String, String> connection,
            Runnable lookAgain) {}

    /** Waits until it is open. */
    Opened open() {
        return opening.get();
    }

    private static Supplier<Opened> opening(AbstractRedisClient client) {
        return switch (client) {
            case RedisClusterClient cluster -> opening(cluster);
            case RedisClient single -> opening(single);
            default -> throw new IllegalArgumentException("must be a client of Lettuce's, was " + client);
        };
    }

    private static Supplier<Opened> opening(RedisClient client) {
        client.setOptions(ClientOptions.builder()
                .socketOptions(socket())
                .timeoutOptions(TimeoutOptions.enabled(RedisLink.TIMEOUT))
                .build());
        return () -> {
            var connection = client.connect();
            return new Opened(connection.async(), connection, () -> {});
        };
    }

    private static Supplier<Opened> opening(RedisClusterClient client) {
        client.setOptions(ClusterClientOptions.builder()
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enableAllAdaptiveRefreshTriggers()
                        .adaptiveRefreshTriggersTimeout(RedisLink.TIMEOUT)
                        .dynamicRefreshSources(false)
                        .build())
                // A node that is new here is followed to, should a slot have moved there.
                .validateClusterNodeMembership(false)
                .socketOptions(socket())
                .timeoutOptions(TimeoutOptions.enabled(RedisLink.TIMEOUT))
                .build());
        return () -> {
            // After a snapshot, what is remembered of the cluster may be long gone.
            client.refreshPartitions();
            var connection = client.connect();
            return new Opened(connection.async(), connection, client::refreshPartitionsAsync);
        };
    }

    private static SocketOptions socket() {
        return SocketOptions.builder()
                .connectTimeout(RedisLink.TIMEOUT)
                .keepAlive(true)
                .build();
    }

    @Override
    public void close() {
        if (ending != null) {
            ending.run();
        }
    }
}
