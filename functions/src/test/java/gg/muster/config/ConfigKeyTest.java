package gg.muster.config;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigKeyTest {
    @ParameterizedTest
    @EnumSource
    void what_the_league_file_says_is_in_the_range(ConfigKey key) {
        var byDefault = key.of(Lab.shared().combines().rules());

        assertThat(key.read("" + byDefault)).hasValue(byDefault);
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
