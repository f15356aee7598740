package gg.muster.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gg.muster.league.Leagues;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.servers.RealRedis;
import gg.muster.servers.RealRedisCluster;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.Await;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.sync.RedisAdvancedClusterCommands;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisClusterTest {
    private static final String LEAGUE = "{combines}";
    private static final String LANE = LEAGUE + ":pool:EXPERT:lane:DE";

    /** What a player is promised an answer in, whatever Redis does. */
    private static final Duration PROMISED = Duration.ofMillis(2500);

    private static final int MEMBERS = 60;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final RealRedisCluster cluster = RealRedisCluster.start();
    private final RedisClusterClient client =
            RedisClusterClient.create(cluster.nodes().getFirst().url());
    private final RedisAdvancedClusterCommands<String, String> redis =
            client.connect().sync();

    @BeforeEach
    void begin() {
        cluster.awaitWhole();
        client.refreshPartitions();
        redis.flushall();
        redis.hset(LEAGUE + ":league", Map.of("state", "combines", "enabled", "1"));
        for (int i = 1; i <= MEMBERS; i++) {
            redis.hset(LEAGUE + ":profiles", "" + i, "{\"pool\":\"EXPERT\",\"lane\":\"DE\",\"mmr\":9}");
        }
    }

    @AfterEach
    void closeAll() throws Exception {
        for (var each : opened.reversed()) {
            each.close();
        }
        opened.clear();
    }

    @AfterAll
    void endCluster() {
        client.shutdown();
        cluster.close();
    }

    private <T extends AutoCloseable> T opened(T resource) {
        opened.add(resource);
        return resource;
    }

    private ApplicationContext contextOf(String url) {
        return opened(Contexts.with(Settings.from(Map.of("REDIS_URL", url, "DISCORD_GUILD_ID", "100")))
                .start());
    }

    /** A node on which the league is not. */
    private RealRedis elsewhere() {
        var here = cluster.nodeOf(LEAGUE);
        return cluster.nodes().stream().filter(node -> node != here).findFirst().orElseThrow();
    }

    /** The name of a league on that node. */
    private String leagueOn(RealRedis node) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> "{league-" + i + "}")
                .filter(root -> cluster.nodeOf(root) == node)
                .findFirst()
                .orElseThrow();
    }

    private static JoinQueue.Code join(ApplicationContext context, String player) {
        var league = context.getBean(Leagues.class).named("combines").orElseThrow();
        return context.getBean(JoinQueue.class)
                .ask(league, league.mainQueue(), Joiner.present(player, "r" + player, "token"))
                .code();
    }

    /** As players do who are told to try again shortly. */
    private static JoinQueue.Code joinWithPatience(ApplicationContext context, String player) {
        for (int attempt = 1; ; attempt++) {
            try {
                return join(context, player);
            } catch (RedisUnavailable again) {
                assertThat(again).hasMessageContaining("TRYAGAIN");
                assertThat(attempt).as("a second each").isLessThan(20);
            }
        }
    }

    private static String ping(RedisLink link, String league) {
        return link.call(redis -> redis.eval("return 'pong'", ScriptOutputType.VALUE, league));
    }

    private static Duration refusal(RedisLink link, String league) {
        long start = System.nanoTime();
        assertThatExceptionOfType(RedisUnavailable.class).isThrownBy(() -> ping(link, league));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void a_league_is_found_whichever_nodes_are_named() {
        var byAll = contextOf(cluster.urls());
        var byAnother = contextOf(elsewhere().url() + "?cluster=true");

        assertThat(join(byAll, "7")).isEqualTo(JoinQueue.Code.JOINED);
        assertThat(join(byAnother, "8")).isEqualTo(JoinQueue.Code.JOINED);

        assertThat(redis.zrange(LANE, 0, -1)).containsExactlyInAnyOrder("7", "8");
        assertThat(redis.hget(LEAGUE + ":player:7", "status")).isEqualTo("queued");
    }

    @Test
    void while_a_league_moves_to_another_node_in_mid_burst_nobody_is_lost_or_counted_twice() throws Exception {
        var context = contextOf(cluster.url());
        var source = cluster.nodeOf(LEAGUE);
        join(context, "1");
        var keys = redis.keys(LEAGUE + "*").size();

        try (var members = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Future<JoinQueue.Code>>> burst;
            try (var move = cluster.beginMove(LEAGUE, elsewhere())) {
                burst = members.submit(() -> members.invokeAll(IntStream.rangeClosed(2, MEMBERS)
                        .<Callable<JoinQueue.Code>>mapToObj(i -> () -> joinWithPatience(context, "" + i))
                        .toList()));
                for (int carried = 0; carried < keys; carried++) {
                    assertThatExceptionOfType(RedisException.class)
                            .as("after %d of %d keys nothing of the league may run", carried, keys)
                            .isThrownBy(() ->
                                    redis.evalsha("0".repeat(40), ScriptOutputType.VALUE, LEAGUE, LEAGUE + ":never"))
                            .withMessageStartingWith("TRYAGAIN");
                    move.carry(1);
                }
            }
            for (var each : burst.get()) {
                assertThat(each.get()).isEqualTo(JoinQueue.Code.JOINED);
            }
        }

        assertThat(cluster.nodeOf(LEAGUE)).isNotSameAs(source);
        assertThat(redis.zcard(LANE)).isEqualTo(MEMBERS);
        assertThat(redis.xlen(LEAGUE + ":events")).isEqualTo(MEMBERS);
        assertThat(redis.get(LEAGUE + ":metrics:queues_joined")).isEqualTo("" + MEMBERS);
        assertThat(join(context, "1")).as("the answer moved along").isEqualTo(JoinQueue.Code.JOINED);
    }

    @Test
    void a_node_that_is_frozen_keeps_nobody_waiting_and_no_other_league_at_all() {
        var link = contextOf(cluster.urls()).getBean(RedisLink.class);
        var here = cluster.nodeOf(LEAGUE);
        var other = leagueOn(elsewhere());
        assertThat(ping(link, LEAGUE)).isEqualTo("pong");
        assertThat(ping(link, other)).isEqualTo("pong");
        here.pause();

        for (int i = 0; i < 3; i++) {
            assertThat(refusal(link, LEAGUE)).isLessThan(PROMISED);
            assertThat(ping(link, other)).isEqualTo("pong");
        }
        var fresh = contextOf(elsewhere().url() + "?cluster=true").getBean(RedisLink.class);
        assertThat(refusal(fresh, LEAGUE)).isLessThan(PROMISED);
        assertThat(ping(fresh, other)).isEqualTo("pong");

        here.resume();
        Await.until("an answer after the pause", () -> ping(link, LEAGUE).equals("pong"));
        Await.until("an answer to whoever came later", () -> ping(fresh, LEAGUE).equals("pong"));
    }

    @Test
    void a_node_that_was_replaced_is_found_out_by_whoever_waited_for_it() {
        var other = elsewhere();
        var used = contextOf(other.url() + "?cluster=true").getBean(RedisLink.class);
        var unused = contextOf(other.url() + "?cluster=true").getBean(RedisLink.class);
        assertThat(ping(used, LEAGUE)).isEqualTo("pong");
        assertThat(ping(unused, leagueOn(other))).isEqualTo("pong");
        var gone = cluster.nodeOf(LEAGUE);
        gone.pause();

        cluster.takeOver(LEAGUE, other);

        Await.until(
                "the new node, in place of one that was in use",
                () -> ping(used, LEAGUE).equals("pong"));
        Await.until(
                "the new node, in place of one never used",
                () -> ping(unused, LEAGUE).equals("pong"));

        gone.resume();
    }

    @Test
    void what_changed_while_a_snapshot_was_kept_is_known_at_the_first_call() {
        var other = elsewhere();
        var link = contextOf(other.url() + "?cluster=true").getBean(RedisLink.class);
        link.rehearse();
        assertThat(ping(link, LEAGUE)).isEqualTo("pong");
        link.letGo();
        var gone = cluster.nodeOf(LEAGUE);
        gone.kill();
        cluster.takeOver(LEAGUE, other);

        assertThat(ping(link, LEAGUE)).isEqualTo("pong");

        gone.restart();
    }
}
