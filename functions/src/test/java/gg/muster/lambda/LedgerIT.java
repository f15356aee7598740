package gg.muster.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.servers.RealRedis;
import gg.muster.testing.RealDatabase;
import gg.muster.testing.WithMariaDb;
import io.lettuce.core.RedisClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The packaged ledger, as Lambda runs it, between a real Redis and a real MariaDB. */
@WithMariaDb
@EnabledOnOs(value = OS.LINUX, disabledReason = "Lambda's runtime client has native code, for Linux alone")
class LedgerIT {

    @Test
    void a_scheduled_run_brings_the_league_to_redis(RealDatabase database) {
        database.execute(
                "INSERT INTO `ControlPanel` (name, value) VALUES ('league_state', 'COMBINES'),"
                        + " ('recruit_mmr_cap_player', '70'), ('prospect_mmr_cap_player', '90'),"
                        + " ('apprentice_mmr_cap_player', '110'), ('expert_mmr_cap_player', '135'),"
                        + " ('MAP_POOL', 'Ascent,Bind')",
                "INSERT INTO `User` (id, name, primaryRiotAccountID) VALUES ('u1', 'Ana', 'puuid')",
                "INSERT INTO `Status` (userID, leagueStatus) VALUES ('u1', 'SIGNED')",
                "INSERT INTO `MMR` (mmrBase, mmrEffective) VALUES (1, 120)",
                "INSERT INTO `Account` (id, userId, provider, providerAccountId) VALUES ('a', 'u1', 'discord', '5')",
                "INSERT INTO `Account` (id, userId, provider, providerAccountId, mmr)"
                        + " VALUES ('b', 'u1', 'riot', 'puuid', (SELECT MAX(id) FROM `MMR`))");

        try (var redis = RealRedis.start();
                var client = RedisClient.create(redis.url());
                var lambda = Lambda.start(FunctionZip.unpacked(), "LedgerFunction", environment(redis, database))) {
            var outcome = lambda.invoke(Events.schedule());

            assertThat(outcome.kind()).as(outcome.body()).isEqualTo("response");
            assertThat(client.connect().sync().hget("{combines}:profiles", "5"))
                    .contains("\"pool\":\"EXPERT\"", "\"lane\":\"SIGNED\"");
            var woken = lambda.invoke(Events.sqs("ledger.fifo", Map.of("1", "{\"league\":\"combines\"}")));
            assertThat(woken.body()).isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(database.ours()).contains("muster_ledger_run", "muster_match");
        }
    }

    @Test
    void a_run_without_redis_is_reported_as_failed(RealDatabase database) {
        var redis = RealRedis.start();
        redis.close();

        try (var lambda = Lambda.start(FunctionZip.unpacked(), "LedgerFunction", environment(redis, database))) {
            var outcome = lambda.invoke(Events.schedule());

            assertThat(outcome.kind()).isEqualTo("error");
            assertThat(outcome.body()).contains("the ledger failed in combines");
        }
    }

    private static Map<String, String> environment(RealRedis redis, RealDatabase database) {
        return Map.of("REDIS_URL", redis.url(), "DATABASE_URL", database.url(), "DISCORD_GUILD_ID", "100");
    }
}
