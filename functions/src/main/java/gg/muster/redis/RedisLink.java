package gg.muster.redis;

import gg.muster.snapshot.BeforeSnapshot;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.sync.RedisScriptingCommands;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one connection to Redis, made at the first call and shared by every thread.
 *
 * <p>Nobody waits longer than two seconds: {@link #TIMEOUT} to connect and as long for the answer. While Redis cannot
 * be reached one caller tries to connect at a time, and the others fail as soon as that attempt has failed.
 */
@Singleton
final class RedisLink implements BeforeSnapshot {
    /** To connect, and again to be answered. */
    static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final BeanProvider<RedisClient> single;
    private final BeanProvider<RedisClusterClient> cluster;
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable Opened opened;
    private volatile long failedAt;
    private volatile @Nullable RuntimeException failure;

    RedisLink(BeanProvider<RedisClient> single, BeanProvider<RedisClusterClient> cluster) {
        this.single = single;
        this.cluster = cluster;
    }

    <T> T call(Function<RedisScriptingCommands<String, String>, T> command) {
        try {
            return command.apply(connected());
        } catch (RedisNoScriptException bug) {
            throw bug;
        } catch (RedisCommandExecutionException refused) {
            throw isOutage(refused)
                    ? new RedisUnavailable("Redis cannot serve: " + refused.getMessage(), refused)
                    : refused;
        } catch (RedisException down) {
            throw new RedisUnavailable("Redis did not answer: " + down.getMessage(), down);
        }
    }

    private record Opened(RedisScriptingCommands<String, String> commands, AutoCloseable connection) {}

    @Override
    public void rehearse() {
        call(commands -> commands.scriptExists("0".repeat(40)));
    }

    /** The connection would be dead in the snapshot; the first call after it makes another. */
    @Override
    public void letGo() {
        var connection = opened;
        opened = null;
        if (connection != null) {
            close(connection);
        }
    }

    private static void close(Opened connection) {
        try {
            connection.connection().close();
        } catch (Exception e) {
            throw new IllegalStateException("the connection to Redis could not be closed", e);
        }
    }

    private RedisScriptingCommands<String, String> connected() {
        var ready = opened;
        return ready != null ? ready.commands() : connect(System.nanoTime()).commands();
    }

    private Opened connect(long asked) {
        try {
            if (!connecting.tryLock(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RedisException("another caller is still connecting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisException("interrupted while connecting", e);
        }
        try {
            var ready = opened;
            if (ready != null) {
                return ready;
            }
            var failed = failure;
            if (failed != null && failedAt - asked > 0) {
                throw failed;
            }
            var connection = open();
            opened = connection;
            return connection;
        } catch (RedisException down) {
            failure = down;
            failedAt = System.nanoTime();
            throw down;
        } finally {
            connecting.unlock();
        }
    }

    private Opened open() {
        var socket =
                SocketOptions.builder().connectTimeout(TIMEOUT).keepAlive(true).build();
        var timeout = TimeoutOptions.enabled(TIMEOUT);
        if (cluster.isPresent()) {
            var client = cluster.get();
            client.setOptions(ClusterClientOptions.builder()
                    .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                            .enableAllAdaptiveRefreshTriggers()
                            .build())
                    .socketOptions(socket)
                    .timeoutOptions(timeout)
                    .build());
            var connection = client.connect();
            return new Opened(connection.sync(), connection);
        }
        var client = single.get();
        client.setOptions(ClientOptions.builder()
                .socketOptions(socket)
                .timeoutOptions(timeout)
                .build());
        var connection = client.connect();
        return new Opened(connection.sync(), connection);
    }

    private static boolean isOutage(RedisCommandExecutionException refused) {
        var message = String.valueOf(refused.getMessage());
        return Stream.of("LOADING", "BUSY", "OOM", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN")
                .anyMatch(message::startsWith);
    }
}
