package gg.muster.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Map<Setting, String> GOOD = Map.ofEntries(
            Map.entry(Setting.DISCORD_PUBLIC_KEY, "0123456789abcdefABCDEF".repeat(2) + "0".repeat(20)),
            Map.entry(Setting.DISCORD_APPLICATION_ID, "1234567890"),
            Map.entry(Setting.DISCORD_BOT_TOKEN, "abc.def.ghi-jkl"),
            Map.entry(Setting.DISCORD_GUILD_ID, "combines=1,gamemodes=2"),
            Map.entry(Setting.DISCORD_API_BASE, "http://127.0.0.1:9/api/v10"),
            Map.entry(Setting.REDIS_URL, "rediss://user:pass@cache:6380/1"),
            Map.entry(Setting.DATABASE_URL, "mysql://user:pass@db:3306/league"),
            Map.entry(Setting.LEDGER_DATABASE_URL, "jdbc:mariadb://db/ledger"),
            Map.entry(Setting.NUMBERS_BASE_URL, "https://numbers.example"),
            Map.entry(Setting.NUMBERS_DIALECT, "live"),
            Map.entry(Setting.RESULTS_SECRET, "0123456789abcdef"),
            Map.entry(Setting.MUSTER_LEAGUES, "combines,leagues/mine.yml"),
            Map.entry(Setting.WAKE_MATCHMAKER_URL, "https://sqs.eu-central-1.amazonaws.com/1/wakes.fifo"),
            Map.entry(Setting.WAKE_LATER_URL, "https://sqs.eu-central-1.amazonaws.com/1/later"),
            Map.entry(Setting.WAKE_LEDGER_URL, "https://sqs.eu-central-1.amazonaws.com/1/ledger.fifo"),
            Map.entry(Setting.MUSTER_PORT, "9090"));

    private static Settings from(Setting setting, String value) {
        return Settings.from(Map.of(setting.name(), value));
    }

    private static Map<String, String> everything() {
        var environment = new HashMap<String, String>();
        GOOD.forEach((setting, value) -> environment.put(setting.name(), value));
        return environment;
    }

    @Test
    void every_setting_becomes_a_property() {
        var properties = Settings.from(everything(), Setting.values()).properties();

        assertThat(GOOD).hasSameSizeAs(Setting.values());
        GOOD.forEach((setting, value) -> assertThat(properties).containsEntry(setting.property(), value));
    }

    @Test
    void one_queue_of_wakes_asks_for_the_others() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from(Setting.WAKE_LATER_URL, "https://sqs.eu-central-1.amazonaws.com/1/later"))
                .withMessageContaining("WAKE_MATCHMAKER_URL: is missing, while WAKE_LATER_URL is set")
                .withMessageContaining("WAKE_LEDGER_URL: is missing");
    }

    @Test
    void what_is_not_set_has_its_default_or_is_absent() {
        assertThat(Settings.from(Map.of()).properties())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "muster.discord.api-base", "https://discord.com/api/v10",
                        "muster.redis-url", "redis://127.0.0.1:6379",
                        "muster.numbers-base-url", "https://numbers.vdc.gg",
                        "muster.numbers.dialect", "requirements",
                        "muster.leagues", "combines",
                        "muster.port", "8080"));
    }

    @Test
    void spaces_around_a_value_do_not_count_and_an_empty_value_is_not_set() {
        var settings = Settings.from(Map.of("MUSTER_PORT", " 81\n", "MUSTER_LEAGUES", " "));

        assertThat(settings.get(Setting.MUSTER_PORT)).contains("81");
        assertThat(settings.get(Setting.MUSTER_LEAGUES)).contains("combines");
    }

    @Test
    void other_variables_of_the_environment_are_none_of_its_business() {
        assertThat(Settings.from(Map.of("PATH", "/bin", "MUSTER_OTHER", "x")).properties())
                .isEqualTo(Settings.from(Map.of()).properties());
    }

    @ParameterizedTest
    @EnumSource
    void a_required_setting_that_is_missing_or_empty_is_named(Setting setting) {
        if (setting.byDefault().isPresent()) {
            assertThat(Settings.from(Map.of(setting.name(), ""), setting).get(setting))
                    .isEqualTo(setting.byDefault());
            return;
        }
        for (var environment : List.of(Map.<String, String>of(), Map.of(setting.name(), " "))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Settings.from(environment, setting))
                    .withMessage(setting.name() + ": is missing; must be " + setting.rule());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISCORD_PUBLIC_KEY     | 00ff",
                "DISCORD_APPLICATION_ID | 12x",
                "DISCORD_BOT_TOKEN      | two words here",
                "DISCORD_GUILD_ID       | combines=",
                "DISCORD_GUILD_ID       | 1,2",
                "DISCORD_API_BASE       | discord.com",
                "DISCORD_API_BASE       | https://discord.com/api/",
                "REDIS_URL              | localhost:6379",
                "REDIS_URL              | redis://a:1,http://b:2",
                "DATABASE_URL           | postgres://db",
                "LEDGER_DATABASE_URL    | jdbc:mysql://db/x",
                "NUMBERS_BASE_URL       | numbers",
                "NUMBERS_DIALECT        | LIVE",
                "MUSTER_PORT            | 65536",
                "MUSTER_PORT            | -1",
                "MUSTER_PORT            | http",
            })
    void a_wrong_value_is_refused_with_what_it_must_be(Setting setting, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from(setting, value))
                .withMessage(setting.name() + ": must be " + setting.rule()
                        + (setting.secret() ? "" : ", was \"" + value + "\""));
    }

    @Test
    void all_mistakes_are_reported_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.from(
                        Map.of("MUSTER_PORT", "x", "DISCORD_API_BASE", "y"),
                        Setting.DISCORD_PUBLIC_KEY,
                        Setting.MUSTER_PORT))
                .withMessage("""
                        DISCORD_API_BASE: must be a URL without a slash at its end, was "y"
                        MUSTER_PORT: must be a port, 0..65535, was "x"
                        DISCORD_PUBLIC_KEY: is missing; must be 64 hexadecimal digits""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISCORD_BOT_TOKEN", "REDIS_URL", "DATABASE_URL", "LEDGER_DATABASE_URL"})
    void a_secret_is_never_shown(Setting secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from(secret, "hush hush hush"))
                .withMessageStartingWith(secret.name())
                .withMessageNotContaining("hush");
    }

    @Test
    void the_ledger_keeps_its_tables_in_the_leagues_database_unless_told_otherwise() {
        assertThat(from(Setting.DATABASE_URL, "mariadb://db/league").get(Setting.LEDGER_DATABASE_URL))
                .contains("mariadb://db/league");
        assertThat(Settings.from(everything()).get(Setting.LEDGER_DATABASE_URL)).contains("jdbc:mariadb://db/ledger");
        assertThat(Settings.from(Map.of()).get(Setting.LEDGER_DATABASE_URL)).isEmpty();
    }
}
