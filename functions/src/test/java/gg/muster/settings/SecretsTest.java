package gg.muster.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final Map<String, String> STORE =
            Map.of("/muster/redis-url", "rediss://cache:6379", "/muster/database-url", "mysql://u:p@db/league");

    private final AtomicReference<Set<String>> asked = new AtomicReference<>(Set.of());

    private Map<String, String> found(Map<String, String> environment) {
        return Secrets.found(environment, names -> {
            asked.set(names);
            return STORE;
        });
    }

    @Test
    void a_secret_that_is_named_is_read_and_its_revision_means_nothing() {
        var environment = Map.of(
                "REDIS_URL", "ssm:/muster/redis-url#2",
                "DATABASE_URL", "ssm:/muster/database-url",
                "MUSTER_LEAGUES", "combines");

        assertThat(found(environment))
                .isEqualTo(Map.of(
                        "REDIS_URL", "rediss://cache:6379",
                        "DATABASE_URL", "mysql://u:p@db/league",
                        "MUSTER_LEAGUES", "combines"));
        assertThat(asked.get()).isEqualTo(STORE.keySet());
    }

    @Test
    void nobody_is_asked_where_every_secret_is_there() {
        var environment = Map.of("REDIS_URL", "redis://cache:6379", "LEDGER_DATABASE_URL", "", "PATH", "ssm:/bin");

        assertThat(found(environment)).isEqualTo(environment);
        assertThat(asked.get()).isEmpty();
    }

    @Test
    void every_setting_whose_parameter_does_not_exist_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> found(Map.of(
                        "DISCORD_BOT_TOKEN", "ssm:/muster/discord-bot-token#1",
                        "REDIS_URL", "ssm:/muster/redis-url#1",
                        "LEDGER_DATABASE_URL", "ssm:/muster/ledger")))
                .withMessageContaining("DISCORD_BOT_TOKEN: there is no parameter /muster/discord-bot-token")
                .withMessageContaining("LEDGER_DATABASE_URL: there is no parameter /muster/ledger")
                .satisfies(mistakes -> assertThat(mistakes.getMessage()).doesNotContain("redis"));
    }

    @Test
    void what_is_no_secret_is_never_looked_up() {
        assertThat(found(Map.of("MUSTER_LEAGUES", "ssm:/muster/redis-url")))
                .containsEntry("MUSTER_LEAGUES", "ssm:/muster/redis-url");
    }
}
