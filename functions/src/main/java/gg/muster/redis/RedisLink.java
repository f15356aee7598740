package gg.muster.redis;

import gg.muster.snapshot.BeforeSnapshot;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.api.async.RedisScriptingAsyncCommands;
import io.lettuce.core.cluster.RedisClusterClient;
import io.micronaut.context.BeanProvider;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection to Redis, made at the first call and shared by every thread.
 *
 * <p>Nobody waits longer than two seconds: {@link #TIMEOUT} to connect and as long for the answer. While Redis cannot
 * be reached one caller tries to connect at a time, and the others fail as soon as that attempt has failed.
 */
@Singleton
public final class RedisLink implements BeforeSnapshot {
    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);

    /** To connect, and again to be answered. */
    static final Duration TIMEOUT = Duration.ofSeconds(1);

    /** Between attempts while a league moves from one node of a cluster to another. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Supplier<RedisServers> making;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable RedisServers servers;
    private volatile RedisServers.@Nullable Opened opened;
    private volatile long failedAt;
    private volatile @Nullable RuntimeException failure;

    @Inject
    RedisLink(BeanProvider<RedisClient> single, BeanProvider<RedisClusterClient> cluster) {
        this(() -> RedisServers.of(cluster.isPresent() ? cluster.get() : single.get()));
    }

    RedisLink(Supplier<RedisServers> making) {
        this.making = making;
    }

    /**
     * One that a thread of its own is connecting already, while the rest of the process is put together: half of what a
     * function does from cold is reaching Redis. Where that fails, the first call tries again.
     *
     * @param urls as {@code REDIS_URL} has them
     */
    public static RedisLink ahead(String urls) {
        var link = new RedisLink(() -> RedisServers.lean(RedisUrls.of(urls)));
        Thread.ofPlatform().daemon().name("redis-ahead").start(link::reach);
        return link;
    }

    private void reach() {
        try {
            rehearse();
        } catch (RedisUnavailable down) {
            LOG.info("not reached ahead: {}", down.getMessage());
        }
    }

    <T> T call(Function<RedisScriptingAsyncCommands<String, String>, RedisFuture<T>> command) {
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
    private <T> T settled(Function<RedisScriptingAsyncCommands<String, String>, RedisFuture<T>> command, long asked) {
        while (true) {
            try {
                return LettuceFutures.awaitOrCancel(
                        command.apply(connected()), TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
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
        var last = opened;
        opened = null;
        if (last != null) {
            last.connection().close();
        }
    }

    @PreDestroy
    void close() {
        var all = servers;
        if (all != null) {
            all.close();
        }
    }

    private RedisScriptingAsyncCommands<String, String> connected() {
        var ready = opened;
        return ready != null
                ? ready.commands()
                : connect(servers(), System.nanoTime()).commands();
    }

    private RedisServers.Opened connect(RedisServers to, long asked) {
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
            var connection = to.open();
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

    /** Loading Lettuce takes as long as it takes; only then is anybody waited for. */
    private synchronized RedisServers servers() {
        var known = servers;
        if (known == null) {
            known = making.get();
            servers = known;
        }
        return known;
    }

    private static boolean isOutage(RedisCommandExecutionException refused) {
        var message = String.valueOf(refused.getMessage());
        return Stream.of("LOADING", "BUSY", "OOM", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "MOVED", "ASK ")
                .anyMatch(message::startsWith);
    }
}
