package gg.muster.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.servers.RealRedis;
import gg.muster.testing.MisbehavingServer;
import gg.muster.testing.RealQueues;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The packaged matchmaker, as Lambda runs it, with a Discord that knows its members and makes no channels. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "Lambda's runtime client has native code, for Linux alone")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchmakerIT {
    private static final String WAKE = "{\"league\":\"combines\"}";

    private final RealRedis server = RealRedis.start();
    private final RedisClient client = RedisClient.create(server.url());
    private final RedisCommands<String, String> redis = client.connect().sync();
    private final RealQueues queues = new RealQueues();
    private final MisbehavingServer discord = new MisbehavingServer();
    private final Lambda lambda = Lambda.start(FunctionZip.unpacked(), "MatchmakerFunction", environment());

    private Map<String, String> environment() {
        var all = new HashMap<>(queues.environment());
        all.putAll(Map.of(
                "REDIS_URL", server.url(),
                "DISCORD_API_BASE", discord.url() + "/api/v10",
                "DISCORD_APPLICATION_ID", "1",
                "DISCORD_BOT_TOKEN", "a-bots-token",
                "DISCORD_GUILD_ID", "100"));
        return all;
    }

    @BeforeEach
    void tenPlayers() {
        queues.empty();
        redis.flushall();
        redis.hset("{combines}:league", Map.of("state", "combines", "enabled", "1", "refreshedAt", "0"));
        for (int i = 1; i <= 10; i++) {
            discord.on(
                    "GET /api/v10/guilds/100/members/" + i,
                    MisbehavingServer.ok("{\"user\":{\"id\":\"%d\",\"username\":\"p\"},\"roles\":[]}".formatted(i)));
            redis.zadd("{combines}:pool:EXPERT:lane:DE", i, "" + i);
            redis.hset(
                    "{combines}:player:" + i,
                    Map.of("status", "queued", "lane:EXPERT", "DE", "mmr:EXPERT", "120", "at:EXPERT", "" + i));
        }
    }

    @AfterAll
    void close() {
        lambda.close();
        discord.close();
        queues.close();
        client.shutdown();
        server.close();
    }

    @Test
    void the_schedule_forms_a_match_and_what_fails_is_woken_for_later() {
        var outcome = lambda.invoke(Events.schedule());

        assertThat(outcome.kind()).as(outcome.body()).isEqualTo("response");
        assertThat(redis.zcard("{combines}:matches")).isOne();
        assertThat(queues.size("later")).as("Discord made no rooms").isPositive();
    }

    @Test
    void a_wake_forms_a_match_and_what_is_no_wake_is_the_one_that_fails() {
        var outcome = lambda.invoke(Events.sqs("matchmaker.fifo", Map.of("good", WAKE, "bad", "no wake")));

        assertThat(outcome.kind()).isEqualTo("response");
        assertThat(outcome.body()).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"bad\"}]}");
        assertThat(redis.zcard("{combines}:matches")).isOne();
    }

    @Test
    void a_league_that_cannot_be_served_fails_its_wakes() {
        redis.set("{combines}:events", "not a stream");

        var outcome = lambda.invoke(Events.sqs("matchmaker.fifo", Map.of("1", WAKE)));

        assertThat(outcome.body()).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}");
    }

    @Test
    void a_wake_whose_time_has_come_is_passed_on() {
        var later = "{\"league\":\"combines\",\"later\":true}";

        var outcome = lambda.invoke(Events.sqs("later", Map.of("1", later)));

        assertThat(outcome.body()).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(redis.zcard("{combines}:matches")).isZero();
        assertThat(queues.size("matchmaker.fifo")).isOne();
    }
}
