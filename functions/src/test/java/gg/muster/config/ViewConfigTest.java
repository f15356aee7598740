package gg.muster.config;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.LeagueFiles;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViewConfigTest {
    private final Lab lab = Lab.shared();
    private final ViewConfig config = lab.bean(ViewConfig.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void where_nothing_is_set_the_rules_are_the_league_files() {
        assertThat(config.rules(lab.combines())).isEqualTo(lab.combines().rules());
        assertThat(config.set(lab.combines())).isEmpty();
        assertThat(lab.wholeState()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_figure_that_is_set_takes_the_place_of_its_own_and_of_no_other(ConfigKey key) {
        var league = LeagueFiles.read(List.of("combines", "scrims")).stream()
                .filter(each -> ConfigKey.of(each).contains(key))
                .findFirst()
                .orElseThrow();
        int other = key.of(league.rules()) + 1;
        lab.redis().hset("{%s}:config".formatted(league.id()), key.name(), "" + other);

        var rules = config.rules(league);

        assertThat(config.set(league)).isEqualTo(Map.of(key, other));
        for (var each : ConfigKey.values()) {
            assertThat(each.of(rules)).as(each.name()).isEqualTo(each == key ? other : each.of(league.rules()));
        }
        assertThat(rules.veterans().lanes()).isEqualTo(league.rules().veterans().lanes());
    }

    @Test
    void what_another_release_knew_or_allowed_does_not_count() {
        lab.redis()
                .hset(
                        "{combines}:config",
                        Map.of("MATCH_COLOUR", "7", "MATCH_CANCEL_THRESHOLD", "101", "VETERANS_MAX", "many"));

        assertThat(config.rules(lab.combines())).isEqualTo(lab.combines().rules());
    }
}
