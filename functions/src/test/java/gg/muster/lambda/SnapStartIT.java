package gg.muster.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.servers.RealRedis;
import gg.muster.testing.Await;
import gg.muster.testing.DiscordKey;
import gg.muster.testing.RealQueues;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What Lambda's runtime does around a snapshot; the snapshot itself can only be taken there. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "Lambda's runtime client has native code, for Linux alone")
class SnapStartIT {
    private static final String QUEUE = """
            {"id":"1","type":2,"token":"t","guild_id":"100","member":{"user":{"id":"5"}},"data":{"name":"queue"}}""";

    private final DiscordKey key = new DiscordKey();

    @Test
    void nothing_is_connected_when_the_snapshot_is_taken_and_redis_is_reached_anew_after_it() {
        try (var server = RealRedis.start();
                var queues = new RealQueues();
                var client = RedisClient.create(server.url())) {
            var redis = client.connect().sync();
            var before = connectionsMade(redis);

            try (var lambda = Lambda.startForSnapshot(
                    FunctionZip.unpacked(), "InteractionsFunction", environment(server, queues))) {
                Await.until("it is ready to be frozen", () -> lambda.calls().contains("GET /restore/next"));
                assertThat(connectionsMade(redis))
                        .as("Redis was reached once already")
                        .isGreaterThan(before);
                Await.until("that connection is gone", () -> connected(redis) == 1);
                assertThat(redis.keys("*")).as("traces of the rehearsal").isEmpty();
                assertThat(List.of("ledger.fifo", "matchmaker.fifo", "later"))
                        .allSatisfy(queue -> assertThat(queues.size(queue)).isZero());
                assertThat(lambda.log())
                        .as("what went wrong, or was measured")
                        .doesNotContain("not ready", "could not be served", "\"_aws\"");

                server.restart();
                redis.hset("{combines}:league", Map.of("state", "combines", "enabled", "1", "refreshedAt", "0"));
                redis.hset("{combines}:profiles", "5", "{\"pool\":\"EXPERT\",\"lane\":\"DE\",\"mmr\":120}");
                lambda.restore();
                var outcome = lambda.invoke(Events.http(key.headers(Instant.now(), QUEUE), QUEUE));

                assertThat(outcome.body()).contains("You have joined the **Expert** combine queue.");
                assertThat(lambda.calls())
                        .startsWith("GET /restore/next", "GET /invocation/next")
                        .doesNotContain("POST /restore/error", "POST /init/error");
            }
        }
    }

    @Test
    void a_redis_that_is_away_does_not_keep_the_snapshot_from_being_taken() {
        var gone = RealRedis.start();
        gone.close();
        try (var queues = new RealQueues();
                var lambda = Lambda.startForSnapshot(
                        FunctionZip.unpacked(), "InteractionsFunction", environment(gone, queues))) {
            Await.until("it is ready to be frozen", () -> lambda.calls().contains("GET /restore/next"));
            lambda.restore();
            var outcome = lambda.invoke(Events.http(key.headers(Instant.now(), QUEUE), QUEUE));

            assertThat(outcome.body()).contains("\"statusCode\":200");
            assertThat(lambda.log()).contains("not ready for the snapshot");
        }
    }

    private Map<String, String> environment(RealRedis server, RealQueues queues) {
        var all = new HashMap<>(queues.environment());
        all.putAll(Map.of("REDIS_URL", server.url(), "DISCORD_GUILD_ID", "100", "DISCORD_PUBLIC_KEY", key.publicKey()));
        return all;
    }

    private static long connectionsMade(RedisCommands<String, String> redis) {
        return redis.info("stats")
                .lines()
                .filter(line -> line.startsWith("total_connections_received:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static long connected(RedisCommands<String, String> redis) {
        return redis.clientList().lines().count();
    }
}
