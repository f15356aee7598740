package gg.muster.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.servers.RealRedis;
import gg.muster.testing.DiscordKey;
import gg.muster.testing.Parameters;
import gg.muster.testing.RealQueues;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
    private static final String PING = "{\"id\":\"1\",\"application_id\":\"2\",\"type\":1,\"token\":\"t\"}";
    private static final String QUEUE = """
            {"id":"%d","type":2,"token":"t","guild_id":"100","member":{"user":{"id":"%s"}},"data":{"name":"queue"}}""";

    private final RealRedis server = RealRedis.start();
    private final RedisClient client = RedisClient.create(server.url());
    private final RedisCommands<String, String> redis = client.connect().sync();
    private final DiscordKey key = new DiscordKey();
    private final RealQueues queues = new RealQueues();
    private final Path folder = FunctionZip.unpacked();
    private final Lambda lambda = Lambda.start(folder, "InteractionsFunction", environment());

    private Map<String, String> environment() {
        var all = new HashMap<>(queues.environment());
        all.putAll(Map.of("REDIS_URL", server.url(), "DISCORD_GUILD_ID", "100", "DISCORD_PUBLIC_KEY", key.publicKey()));
        return all;
    }

    @BeforeEach
    void aSeason() {
        redis.flushall();
        redis.hset("{combines}:league", Map.of("state", "combines", "enabled", "1", "refreshedAt", "0"));
        redis.hset("{combines}:profiles", "5", "{\"pool\":\"EXPERT\",\"lane\":\"DE\",\"mmr\":120}");
    }

    @AfterAll
    void close() {
        lambda.close();
        queues.close();
        client.shutdown();
        server.close();
    }

    @Test
    void discords_ping_is_answered() {
        var outcome = lambda.invoke(Events.http(signed(PING), PING));

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
    void the_tenth_player_wakes_the_matchmaker() {
        for (int i = 11; i < 20; i++) {
            redis.zadd("{combines}:pool:EXPERT:lane:DE", i, "" + i);
        }
        var body = QUEUE.formatted(7, "5");

        lambda.invoke(Events.http(signed(body), body));

        assertThat(queues.size("matchmaker.fifo")).isOne();
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
        assertThat(queues.size("ledger.fifo")).as("wakes of the ledger").isPositive();
    }

    /** What it costs is printed, for infra/decisions/021-wakes-over-sqs.md. */
    @Test
    void no_class_of_the_sdk_is_loaded_before_the_first_wake() throws IOException {
        var classes = Path.of("target", "interactions-classes.log").toAbsolutePath();
        var watched = environment();
        watched.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes);
        try (var fresh = Lambda.start(folder, "InteractionsFunction", watched)) {
            fresh.invoke(Events.http(signed(PING), PING));
            assertThat(Files.readAllLines(classes)).noneMatch(line -> line.contains("software.amazon.awssdk.services"));

            joins(fresh, 6);
            assertThat(Files.readAllLines(classes)).noneMatch(line -> line.contains("software.amazon.awssdk.services"));

            var before = Files.readAllLines(classes).size();
            var start = System.nanoTime();
            var body = QUEUE.formatted(8, "6");
            fresh.invoke(Events.http(signed(body), body));
            System.out.printf(
                    "the first wake: %d ms, %d classes, after %d%n",
                    Duration.ofNanos(System.nanoTime() - start).toMillis(),
                    Files.readAllLines(classes).size() - before,
                    before);
            assertThat(Files.readAllLines(classes)).anyMatch(line -> line.contains("software.amazon.awssdk.services"));
        }
    }

    private void joins(Lambda process, int interaction) {
        var body = QUEUE.formatted(interaction, "5");
        assertThat(process.invoke(Events.http(signed(body), body)).body()).contains("You have joined");
    }

    @Test
    void a_secret_that_the_environment_only_names_is_read_at_the_start() {
        try (var parameters = new Parameters()) {
            parameters.put("/muster/redis-url", server.url());
            var named = environment();
            named.putAll(Map.of("REDIS_URL", "ssm:/muster/redis-url#1", "AWS_ENDPOINT_URL", parameters.url()));
            try (var fresh = Lambda.start(folder, "InteractionsFunction", named)) {
                joins(fresh, 9);
                joins(fresh, 9);
            }

            assertThat(parameters.authorizations()).as("requests").hasSize(1);
        }
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
