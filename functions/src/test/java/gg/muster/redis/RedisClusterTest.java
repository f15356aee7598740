package gg.muster.redis;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.audit.Audit;
import gg.muster.audit.Report;
import gg.muster.league.Leagues;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.servers.FreePort;
import gg.muster.servers.RealRedis;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.Await;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisClusterTest {
    private static final int SLOTS = 16384;
    private static final int NODES = 3;

    @TempDir
    private Path folder;

    private final List<RealRedis> nodes = new ArrayList<>();

    @BeforeEach
    void startCluster() {
        var buses = new ArrayList<Integer>();
        for (int i = 0; i < NODES; i++) {
            buses.add(FreePort.next());
            nodes.add(RealRedis.start(
                    "--cluster-enabled", "yes",
                    "--cluster-port", buses.getLast().toString(),
                    "--cluster-config-file",
                            folder.resolve("node-" + i + ".conf").toString()));
        }
        for (int i = 0; i < NODES; i++) {
            join(i, buses);
        }
        nodes.forEach(node -> Await.until("a whole cluster, seen from " + node.url(), () -> isWhole(node)));
    }

    @AfterEach
    void endCluster() {
        nodes.forEach(RealRedis::close);
    }

    private void join(int node, List<Integer> buses) {
        try (var client = RedisClient.create(nodes.get(node).url());
                var connection = client.connect()) {
            connection
                    .sync()
                    .clusterAddSlots(IntStream.range(SLOTS * node / NODES, SLOTS * (node + 1) / NODES)
                            .toArray());
            meet(connection.sync(), nodes.getFirst().port(), buses.getFirst());
        }
    }

    /** CLUSTER MEET with a bus port: the usual one, ten thousand higher, may be beyond the last port. */
    private static void meet(RedisCommands<String, String> node, int port, int bus) {
        node.dispatch(
                CommandType.CLUSTER,
                new StatusOutput<>(StringCodec.UTF8),
                new CommandArgs<>(StringCodec.UTF8)
                        .add("MEET")
                        .add("127.0.0.1")
                        .add(port)
                        .add(bus));
    }

    private static boolean isWhole(RealRedis node) {
        try (var client = RedisClient.create(node.url());
                var connection = client.connect()) {
            var info = connection.sync().clusterInfo();
            return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + NODES);
        }
    }

    @Test
    void a_league_lives_in_a_cluster_that_is_named_by_several_urls() {
        var urls = nodes.stream().map(RealRedis::url).collect(Collectors.joining(","));
        var settings = Settings.from(Map.of("REDIS_URL", urls, "DISCORD_GUILD_ID", "100"));
        try (var context = Contexts.with(settings).start();
                var client = RedisClusterClient.create(nodes.getLast().url());
                var cluster = client.connect()) {
            cluster.sync().hset("{combines}:league", Map.of("state", "combines", "enabled", "1"));
            cluster.sync().hset("{combines}:profiles", "7", "{\"pool\":\"EXPERT\",\"lane\":\"DE\",\"mmr\":9}");
            var league = context.getBean(Leagues.class).named("combines").orElseThrow();

            var answer = context.getBean(JoinQueue.class)
                    .ask(league, league.mainQueue(), Joiner.present("7", "r1", "token"));

            assertThat(answer.code()).isEqualTo(JoinQueue.Code.JOINED);
            assertThat(cluster.sync().zrange("{combines}:pool:EXPERT:lane:DE", 0, -1))
                    .containsExactly("7");
            assertThat(cluster.sync().hget("{combines}:player:7", "status")).isEqualTo("queued");
            assertThat(new Audit(cluster.sync(), context.getBean(Clock.class)).report("combines"))
                    .isEqualTo(new Report(1, 0, List.of()));
        }
    }
}
