package gg.muster.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.sync.RedisScriptingCommands;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Opens what {@code REDIS_URL} names: one server, or a cluster. A cluster is asked who has which slots at the nodes that
 * are named and at no other, so that a first call waits for as few of them as there are.
 */
@Singleton
final class RedisServers {
    private final BeanProvider<RedisClient> single;
    private final BeanProvider<RedisClusterClient> cluster;

    RedisServers(BeanProvider<RedisClient> single, BeanProvider<RedisClusterClient> cluster) {
        this.single = single;
        this.cluster = cluster;
    }

    /**
     * A connection that is open.
     *
     * @param lookAgain asks, without waiting, who has which slots by now
     */
    record Opened(RedisScriptingCommands<String, String> commands, AutoCloseable connection, Runnable lookAgain) {}

    /** Connects. Nobody is waited for longer than {@code timeout}, now to connect and later for each answer. */
    Opened open(Duration timeout) {
        var socket =
                SocketOptions.builder().connectTimeout(timeout).keepAlive(true).build();
        var answers = TimeoutOptions.enabled(timeout);
        return cluster.isPresent()
                ? open(cluster.get(), timeout, socket, answers)
                : open(single.get(), socket, answers);
    }

    private static Opened open(RedisClient client, SocketOptions socket, TimeoutOptions answers) {
        client.setOptions(ClientOptions.builder()
                .socketOptions(socket)
                .timeoutOptions(answers)
                .build());
        var connection = client.connect();
        return new Opened(connection.sync(), connection, () -> {});
    }

    private static Opened open(
            RedisClusterClient client, Duration again, SocketOptions socket, TimeoutOptions answers) {
        client.setOptions(ClusterClientOptions.builder()
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enableAllAdaptiveRefreshTriggers()
                        .adaptiveRefreshTriggersTimeout(again)
                        .dynamicRefreshSources(false)
                        .build())
                // A node that is new here is followed to, should a slot have moved there.
                .validateClusterNodeMembership(false)
                .socketOptions(socket)
                .timeoutOptions(answers)
                .build());
        // After a snapshot, what is remembered of the cluster may be long gone.
        client.refreshPartitions();
        var connection = client.connect();
        return new Opened(connection.sync(), connection, client::refreshPartitionsAsync);
    }
}
