package gg.muster.redis;

import gg.muster.redis.RedisServers.Opened;
import gg.muster.snapshot.BeforeSnapshot;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.api.sync.RedisScriptingCommands;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
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

    /** Between attempts while a league moves from one node of a cluster to another. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final RedisServers servers;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable Opened opened;
    private volatile long failedAt;
    private volatile @Nullable RuntimeException failure;

    RedisLink(RedisServers servers) {
        this.servers = servers;
    }

    <T> T call(Function<RedisScriptingCommands<String, String>, T> command) {
        try {
            return settled(command, System.nanoTime());
        } catch (RedisNoScriptException bug) {
            throw bug;
        } catch (RedisCommandExecutionException refused) {
            throw isOutage(refused)
                    ? new RedisUnavailable("Redis cannot serve: " + refused.getMessage(), refused)
                    : refused;
        } catch (RedisException down) {
            lookAgain();
            throw new RedisUnavailable("Redis did not answer: " + down.getMessage(), down);
        }
    }

    /** A league that moves between nodes will be there in a moment, and nothing of the command has been done before. */
    private <T> T settled(Function<RedisScriptingCommands<String, String>, T> command, long asked) {
        while (true) {
            try {
                return command.apply(connected());
            } catch (RedisCommandExecutionException refused) {
                var moving = String.valueOf(refused.getMessage()).startsWith("TRYAGAIN");
                if (!moving || System.nanoTime() - asked > TIMEOUT.toNanos()) {
                    throw refused;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** A node that does not answer may have been replaced by another. */
    private void lookAgain() {
        var ready = opened;
        var last = lookedAt.get();
        var now = System.nanoTime();
        if (ready != null && now - last > TIMEOUT.toNanos() && lookedAt.compareAndSet(last, now)) {
            ready.lookAgain().run();
        }
    }

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
            var connection = servers.open(TIMEOUT);
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

    private static boolean isOutage(RedisCommandExecutionException refused) {
        var message = String.valueOf(refused.getMessage());
        return Stream.of("LOADING", "BUSY", "OOM", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "MOVED", "ASK ")
                .anyMatch(message::startsWith);
    }
}
