package gg.muster.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.servers.RealRedis;
import gg.muster.testing.Await;
import gg.muster.testing.DiscordKey;
import gg.muster.testing.RealQueues;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * What a player waits for from cold is mostly classes being loaded. They are counted, because unlike milliseconds they
 * are the same on every machine: infra/decisions/022-cold-start.md.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "Lambda's runtime client has native code, for Linux alone")
class LoadedClassesIT {
    /** As it was when it was last looked at; whoever makes it grow by a fifth looks at it again. */
    private static final int USUAL = 5_900;

    /** Of what is read and written on the way; one look for something unknown would make them all. */
    private static final int MOST_INTROSPECTIONS = 60;

    /** The same for the first answer after a restore, which waits for nothing else. */
    private static final int USUAL_AFTER_RESTORE = 50;

    private static final String FUNCTION = "InteractionsFunction";
    private static final String QUEUE = """
            {"id":"1","type":2,"token":"t","guild_id":"100","member":{"user":{"id":"5"}},"data":{"name":"queue"}}""";
    private static final List<String> NEVER_NEEDED = List.of(
            "com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.",
            "com.pocketcombats.",
            "com.zaxxer.hikari.",
            "gg.muster.database.",
            "gg.muster.history.",
            "gg.muster.outbox.",
            "gg.muster.picture.",
            "gg.muster.player.",
            "io.lettuce.core.AbstractRedisReactiveCommands",
            "io.lettuce.core.FutureSyncInvocationHandler",
            "io.micronaut.data.",
            "io.micronaut.scheduling.",
            "java.awt.",
            "org.apache.fontbox.",
            "org.flywaydb.",
            "org.mariadb.",
            "reactor.core.publisher.FluxMap",
            "software.amazon.awssdk.core.client.",
            "software.amazon.awssdk.services.");

    private final RealRedis server = RealRedis.start();
    private final RealQueues queues = new RealQueues();
    private final RedisClient client = RedisClient.create(server.url());
    private final DiscordKey key = new DiscordKey();
    private final Path log = Path.of("target", "interactions-classes.log").toAbsolutePath();
    private final Jvm watched = Jvm.ofLambda(FUNCTION).with("-Xlog:class+load:file=" + log);

    @BeforeEach
    void aSeason() {
        var redis = client.connect().sync();
        redis.hset("{combines}:league", Map.of("state", "combines", "enabled", "1", "refreshedAt", "0"));
        redis.hset("{combines}:profiles", "5", "{\"pool\":\"EXPERT\",\"lane\":\"DE\",\"mmr\":120}");
    }

    @AfterEach
    void close() {
        client.shutdown();
        queues.close();
        server.close();
    }

    @Test
    void the_first_queue_from_cold_loads_about_as_many_classes_as_ever_and_none_of_the_workers() {
        try (var lambda = Lambda.start(FunctionZip.unpacked(), FUNCTION, environment(), watched)) {
            joins(lambda);
        }

        assertThat(loaded())
                .hasSizeBetween(USUAL * 4 / 5, USUAL * 6 / 5)
                .contains("gg.muster.queue.JoinQueue")
                .noneMatch(name -> NEVER_NEEDED.stream().anyMatch(name::startsWith));
        assertThat(loaded())
                .filteredOn(name -> name.endsWith("$Introspection"))
                .as("introspections, of 260")
                .hasSizeLessThan(MOST_INTROSPECTIONS);
    }

    @Test
    void the_first_queue_after_a_restore_finds_nearly_every_class_in_the_snapshot() {
        try (var lambda = Lambda.startForSnapshot(FunctionZip.unpacked(), FUNCTION, environment(), watched)) {
            Await.until("it is ready to be frozen", () -> lambda.calls().contains("GET /restore/next"));
            var before = loaded();

            lambda.restore();
            joins(lambda);

            assertThat(before)
                    .contains(
                            "gg.muster.queue.JoinQueue",
                            "gg.muster.queue.$JoinQueue$Told$Introspection",
                            "software.amazon.awssdk.services.sqs.SqsClient");
            assertThat(loaded().size() - before.size()).isLessThan(USUAL_AFTER_RESTORE * 6 / 5);
        }
    }

    private void joins(Lambda lambda) {
        var answer = lambda.invoke(Events.http(key.headers(Instant.now(), QUEUE), QUEUE));
        assertThat(answer.body()).contains("You have joined the **Expert** combine queue.");
    }

    private List<String> loaded() {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: "))
                    .map(line -> line.replaceFirst(".*] (\\S+) source: .*", "$1"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment() {
        var all = new HashMap<>(queues.environment());
        all.putAll(Map.of("REDIS_URL", server.url(), "DISCORD_GUILD_ID", "100", "DISCORD_PUBLIC_KEY", key.publicKey()));
        return all;
    }
}
