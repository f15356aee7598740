package gg.muster.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.match.FormMatch;
import gg.muster.match.Presence;
import gg.muster.metrics.Metrics;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.wake.Wake;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.sync.RedisCommands;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * A real Redis, or a node of one, with one league in it, and the product's classes that run scripts there. Nobody is woken, nobody
 * is looked up in a guild, and what is measured goes the way that it goes on Lambda and ends nowhere.
 */
final class DepthRedis implements AutoCloseable {
    private static final Presence UNKNOWN = (league, players) -> false;

    private final DepthNode node;
    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;
    private final StatefulRedisConnection<String, String> bulk;
    private final DepthClock clock = new DepthClock();
    private final String openedAt = Long.toString(clock.millis());
    private final ApplicationContext context;
    private final League league;

    DepthRedis(String league) {
        this(DepthNode.alone(league));
    }

    DepthRedis(DepthNode node) {
        this(node, "00".repeat(32));
    }

    /** As if Discord signed with that key. */
    DepthRedis(DepthNode node, String publicKey) {
        this.node = node;
        this.client = RedisClient.create(node.server().url());
        this.connection = client.connect();
        this.bulk = client.connect();
        ((Logger) LoggerFactory.getLogger(FormMatch.class.getPackageName())).setLevel(Level.WARN);
        this.context = Contexts.with(Settings.from(Map.of(
                        "REDIS_URL",
                        node.urls(),
                        "MUSTER_LEAGUES",
                        node.league(),
                        "DISCORD_GUILD_ID",
                        "1",
                        "DISCORD_PUBLIC_KEY",
                        publicKey)))
                .singletons(clock, new NoWake(), Metrics.ofRehearsal(JsonMapper.createDefault(), clock), UNKNOWN)
                .start();
        this.league = bean(Leagues.class).all().getFirst();
        redis().configSet("latency-tracking-info-percentiles", "50 99 100");
        bulk.setAutoFlushCommands(false);
        open();
    }

    private static final class NoWake implements Wake {
        @Override
        public void matchmaker(String league, Duration pause) {}

        @Override
        public void ledger(String league) {}
    }

    /** The league as its first minute leaves it: its season, its pools open, and their panels shown. */
    private void open() {
        redis().hset(
                        key("league"),
                        Map.of(
                                "epoch",
                                "one",
                                "state",
                                Objects.requireNonNullElse(league.season(), "always"),
                                "enabled",
                                "1",
                                "refreshedAt",
                                openedAt));
        league.queues().stream()
                .flatMap(queue -> queue.pools().stream())
                .forEach(pool -> redis().hset(key("pool:" + pool.id()), "panelAt", openedAt));
    }

    /** Nothing is left but the open league. */
    void empty() {
        redis().flushall();
        open();
    }

    League league() {
        return league;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    DepthClock clock() {
        return clock;
    }

    long now() {
        return clock.millis();
    }

    /** A key of the league. */
    String key(String rest) {
        return "{" + league.id() + "}:" + rest;
    }

    RedisCommands<String, String> redis() {
        return connection.sync();
    }

    /** Sends many commands at once, and waits for them all. */
    void pipelined(Function<RedisAsyncCommands<String, String>, Stream<Future<?>>> commands) {
        var sent = commands.apply(bulk.async()).toList();
        bulk.flushCommands();
        try {
            for (var each : sent) {
                each.get();
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException("Redis refused what was to be seeded", refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while seeding", e);
        }
    }

    @Override
    public void close() {
        context.close();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        node.ending().run();
    }
}
