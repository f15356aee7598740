package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.audit.Audit;
import gg.muster.audit.Finding;
import gg.muster.league.Leagues;
import gg.muster.local.practice.Limits;
import gg.muster.local.practice.Limits.Limit;
import gg.muster.servers.FreePort;
import gg.muster.servers.OwnedFolder;
import gg.muster.servers.RealRedis;
import gg.muster.servers.RedisTap;
import gg.muster.settings.Setting;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A whole Muster for a test: real servers, practice server, the three functions. With {@code -Dmuster.redis=cluster} every
 * test that starts one without a Redis of its own runs on a cluster of three nodes.
 */
final class LocalTest implements AutoCloseable {
    /** Limits that are never reached, for tests of something else. */
    static final Limits GENEROUS = Limits.DISCORD
            .withGlobal(new Limit(100_000, Duration.ofSeconds(1)))
            .withOtherRoutes(new Limit(100_000, Duration.ofSeconds(1)))
            .withRoutes(Map.of())
            .withNewDms(new Limit(100_000, Duration.ofSeconds(1)));

    private static final int NODES = "cluster".equals(System.getProperty("muster.redis")) ? 3 : 1;

    final LocalMuster muster;
    final Driver driver;
    final RedisClusterCommands<String, String> redis;
    private final AbstractRedisClient client;
    private final Path folder;

    private LocalTest(LocalMuster muster, LocalOptions options, String redisUrl) {
        this.muster = muster;
        this.folder = options.data();
        this.driver = new Driver(options.port());
        var nodes = List.of(redisUrl.split(",", -1));
        if (nodes.size() > 1) {
            var cluster = RedisClusterClient.create(
                    nodes.stream().map(RedisURI::create).toList());
            this.client = cluster;
            this.redis = cluster.connect().sync();
        } else {
            var single = RedisClient.create(redisUrl);
            this.client = single;
            this.redis = single.connect().sync();
        }
    }

    String redisUrl() {
        return redisUrl(muster);
    }

    private static String redisUrl(LocalMuster muster) {
        return Objects.requireNonNull(muster.environment().get(Setting.REDIS_URL.name()));
    }

    static LocalTest start(String name, Limits limits, Map<String, Object> properties, Object... beans) {
        return start(name, Map.of(), limits, properties, beans);
    }

    /** Nothing runs by itself, only what is woken: for tests that count what happens. */
    static LocalTest startWithoutSchedule(String name, Limits limits) {
        return start(options(name, Map.of(), limits, Duration.ofDays(1), NODES), Map.of());
    }

    /** On a cluster of three nodes. */
    static LocalTest startOnCluster(String name, Map<String, String> environment) {
        return start(options(name, environment, GENEROUS, Duration.ofMinutes(1), 3), Map.of());
    }

    /** With settings of its own. */
    static LocalTest start(
            String name,
            Map<String, String> environment,
            Limits limits,
            Map<String, Object> properties,
            Object... beans) {
        return start(options(name, environment, limits, Duration.ofMinutes(1), NODES), properties, beans);
    }

    private static LocalOptions options(
            String name, Map<String, String> environment, Limits limits, Duration schedule, int nodes) {
        return new LocalOptions(environment, FreePort.next(), folder(name), limits, schedule, nodes, Clock.systemUTC());
    }

    /** On a Redis of the test's own, which everything but {@link #redis} reaches through a tap, and without a past. */
    static LocalTest start(String name, RealRedis redis, RedisTap tap, Map<String, Object> properties) {
        var environment = Map.of("REDIS_URL", tap.url());
        var options = new LocalOptions(environment, FreePort.next(), folder(name), GENEROUS);
        return new LocalTest(LocalMuster.start(options, properties), options, redis.url());
    }

    private static LocalTest start(LocalOptions options, Map<String, Object> properties, Object... beans) {
        var muster = LocalMuster.start(options, properties, beans);
        return new LocalTest(muster, options, redisUrl(muster));
    }

    /** Where whatever runs in a test has its data; who starts it there deletes it. */
    static Path folder(String name) {
        return Path.of("target", "muster-test", name).toAbsolutePath();
    }

    /** Calls all at once, and returns what they returned. */
    static <T> List<T> atOnce(List<? extends Callable<T>> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(LocalTest::get).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a call failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks the cluster who has which slots by now, after they have changed hands. */
    void lookAgain() {
        ((RedisClusterClient) client).refreshPartitions();
    }

    /** Has the ledger read everyone now, whether it is due or not. */
    void refresh() {
        redis.hdel("{combines}:league", "refreshedAt");
        muster.functions().runLedger();
    }

    /** What is wrong by now in the live state of its leagues, which is nothing. */
    private List<Finding> outOfPlace() {
        var functions = muster.functions();
        var audit = new Audit(redis, functions.bean(Clock.class));
        return functions.bean(Leagues.class).all().stream()
                .flatMap(league -> audit.of(league.id()).stream())
                .toList();
    }

    /** Ends it; whatever the test did, it must have left the live state in order. */
    @Override
    public void close() {
        try {
            assertThat(outOfPlace()).as("out of place in the live state").isEmpty();
        } finally {
            client.shutdown();
            muster.close();
            OwnedFolder.delete(folder);
        }
    }
}
