package gg.muster.league;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.Lab;
import gg.muster.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageLeagueTest {
    private final Lab lab = Lab.shared();
    private final OutageLeague outage = lab.bean(OutageLeague.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void an_outage_is_noted_with_its_beginning() {
        assertThat(outage.note("combines")).isEqualTo(TestClock.START);
        assertThat(lab.wholeState()).isEqualTo("{combines}:league = {databaseDownSince: 1767225600000}");
    }

    @Test
    void while_it_lasts_its_beginning_stays() {
        outage.note("combines");
        lab.clock().advance(Duration.ofMinutes(5));
        var before = lab.wholeState();

        assertThat(outage.note("combines")).isEqualTo(TestClock.START);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void nothing_else_that_is_known_of_the_league_changes() {
        lab.inSeason();

        outage.note("combines");

        assertThat(lab.wholeState())
                .isEqualTo(
                        "{combines}:league = {databaseDownSince: 1767225600000, enabled: 1, refreshedAt: 0, state: combines}");
    }
}
