package gg.muster.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.servers.RealRedis;
import gg.muster.testing.DiscordKey;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The packaged interactions function, as Lambda runs it. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "Lambda's runtime client has native code, for Linux alone")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InteractionsIT {
    private static final String QUEUE = """
            {"id":"%d","type":2,"token":"t","guild_id":"100","member":{"user":{"id":"%s"}},"data":{"name":"queue"}}""";

    private final RealRedis server = RealRedis.start();
    private final RedisClient client = RedisClient.create(server.url());
    private final RedisCommands<String, String> redis = client.connect().sync();
    private final DiscordKey key = new DiscordKey();
    private final Map<String, String> environment =
            Map.of("REDIS_URL", server.url(), "DISCORD_GUILD_ID", "100", "DISCORD_PUBLIC_KEY", key.publicKey());
    private final Path folder = FunctionZip.unpacked();
    private final Lambda lambda = Lambda.start(folder, "InteractionsFunction", environment);

    @BeforeEach
    void aSeason() {
        redis.flushall();
        redis.hset("{combines}:league", Map.of("state", "combines", "enabled", "1", "refreshedAt", "0"));
        redis.hset("{combines}:profiles", "5", "{\"pool\":\"EXPERT\",\"lane\":\"DE\",\"mmr\":120}");
    }

    @AfterAll
    void close() {
        lambda.close();
        client.shutdown();
        server.close();
    }

    @Test
    void discords_ping_is_answered() {
        var ping = "{\"id\":\"1\",\"application_id\":\"2\",\"type\":1,\"token\":\"t\"}";

        var outcome = lambda.invoke(Events.http(signed(ping), ping));

        assertThat(outcome.kind()).isEqualTo("response");
        assertThat(outcome.body()).contains("\"statusCode\":200", "{\\\"type\\\":1}");
    }

    @Test
    void a_request_with_another_signature_is_refused() {
        var body = QUEUE.formatted(1, "5");

        var outcome = lambda.invoke(Events.http(new DiscordKey().headers(Instant.now(), body), body));

        assertThat(outcome.body()).contains("\"statusCode\":401");
        assertThat(redis.exists("{combines}:player:5")).isZero();
    }

    @Test
    void whoever_is_known_joins_at_once() {
        var body = QUEUE.formatted(2, "5");

        var outcome = lambda.invoke(Events.http(signed(body), body));

        assertThat(outcome.body()).contains("\"statusCode\":200", "You have joined the **Expert** combine queue.");
        assertThat(redis.hget("{combines}:player:5", "status")).isEqualTo("queued");
    }

    @Test
    void a_body_in_base64_is_the_same_request() {
        var body = QUEUE.formatted(3, "5");

        var outcome = lambda.invoke(Events.httpInBase64(signed(body), body));

        assertThat(outcome.body()).contains("You have joined the **Expert** combine queue.");
    }

    @Test
    void whoever_is_not_known_waits_for_the_ledger() {
        var body = QUEUE.formatted(4, "6");

        var outcome = lambda.invoke(Events.http(signed(body), body));

        assertThat(outcome.body()).contains("\"statusCode\":200", "{\\\"type\\\":5");
        assertThat(redis.exists("{combines}:lookups")).isOne();
    }

    @Test
    void a_start_with_a_wrong_setting_is_reported_with_its_name() {
        try (var wrong = Lambda.start(folder, "InteractionsFunction", Map.of("DISCORD_PUBLIC_KEY", "not a key"))) {
            var outcome = wrong.outcome();

            assertThat(wrong.calls()).contains("POST /init/error");
            assertThat(outcome.body())
                    .contains("DISCORD_PUBLIC_KEY: must be 64 hexadecimal digits")
                    .contains("DISCORD_GUILD_ID: is missing");
        }
    }

    private Map<String, String> signed(String body) {
        return key.headers(Instant.now(), body);
    }
}
