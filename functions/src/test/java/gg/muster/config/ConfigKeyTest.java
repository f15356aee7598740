package gg.muster.config;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigKeyTest {
    private static final List<League> SHIPPED = LeagueFiles.read(List.of("combines", "gamemodes", "parties", "scrims"));

    @ParameterizedTest
    @EnumSource
    void what_the_league_file_says_is_in_the_range(ConfigKey key) {
        assertThat(concerned(key)).isNotEmpty().allSatisfy(league -> {
            var byDefault = key.of(league.rules());
            assertThat(key.read("" + byDefault)).hasValue(byDefault);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_key_is_known_only_in_the_leagues_it_makes_a_difference_in(ConfigKey key) {
        assertThat(SHIPPED)
                .allSatisfy(league -> assertThat(ConfigKey.named(league, key.name()))
                        .isEqualTo(ConfigKey.of(league).contains(key) ? Optional.of(key) : Optional.empty()));
    }

    @Test
    void each_league_has_the_keys_of_what_it_uses() {
        assertThat(concerned(ConfigKey.DODGE_BAN_1)).extracting(League::id).containsExactly("scrims");
        assertThat(concerned(ConfigKey.MAP_HISTORY_DAYS)).extracting(League::id).containsExactly("scrims");
        assertThat(concerned(ConfigKey.QUEUE_CHECK_IN_TIMEOUT))
                .extracting(League::id)
                .containsExactly("gamemodes", "scrims");
        assertThat(concerned(ConfigKey.QUEUE_RELAX_SECONDS))
                .extracting(League::id)
                .containsExactly("combines", "parties");
        assertThat(concerned(ConfigKey.VETERANS_MAX)).extracting(League::id).containsExactly("combines");
        assertThat(concerned(ConfigKey.QUEUE_ENTRY_MINUTES)).hasSameSizeAs(SHIPPED);
    }

    private static List<League> concerned(ConfigKey key) {
        return SHIPPED.stream()
                .filter(league -> ConfigKey.of(league).contains(key))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "80, 80", "100, 100", "007, 7"})
    void a_whole_number_in_the_range_is_read(String text, int value) {
        assertThat(ConfigKey.MATCH_CANCEL_THRESHOLD.read(text)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-5", "", "eighty", "80.5", " 80", "80%", "99999999999999999999"})
    void nothing_else_is(String text) {
        assertThat(ConfigKey.MATCH_CANCEL_THRESHOLD.read(text)).isEmpty();
    }

    @Test
    void a_key_is_found_by_its_name_in_any_case() {
        assertThat(ConfigKey.named("VETERANS_MIN")).contains(ConfigKey.VETERANS_MIN);
        assertThat(ConfigKey.named("veterans_min")).contains(ConfigKey.VETERANS_MIN);
        assertThat(ConfigKey.named("MATCH_COLOUR")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void two_figures_that_bound_each_other_say_so_both(ConfigKey key) {
        key.floor().ifPresent(floor -> assertThat(floor.ceiling()).contains(key));
        key.ceiling().ifPresent(ceiling -> assertThat(ceiling.floor()).contains(key));
    }
}
