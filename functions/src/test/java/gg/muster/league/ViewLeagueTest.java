package gg.muster.league;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.ViewLeague.Seen;
import gg.muster.testing.Lab;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewLeagueTest {
    private final Lab lab = Lab.shared();
    private final ViewLeague view = lab.bean(ViewLeague.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private void refreshed(List<String> maps) {
        lab.rebuilt()
                .bean(RefreshLeague.class)
                .refresh(
                        "combines", new RefreshLeague.Arguments(7, "combines", true, true, maps, List.of(), List.of()));
    }

    @Test
    void what_the_database_last_said_is_shown() {
        refreshed(List.of("Bind", "Haven"));
        var before = lab.wholeState();

        assertThat(view.see("combines"))
                .isEqualTo(new Seen("one", "combines", List.of("Bind", "Haven"), true, 7L, null));
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void an_empty_map_pool_is_an_empty_list() {
        refreshed(List.of());

        assertThat(view.see("combines").maps()).isEmpty();
    }

    @Test
    void an_outage_is_shown_beside_what_was_known_before() {
        refreshed(List.of("Bind"));
        lab.bean(OutageLeague.class).note("combines");

        assertThat(view.see("combines")).isEqualTo(new Seen("one", "combines", List.of("Bind"), true, 7L, lab.now()));
    }

    @Test
    void before_the_first_reading_nothing_is_known() {
        assertThat(view.see("combines")).isEqualTo(new Seen(null, null, List.of(), false, null, null));
        assertThat(lab.wholeState()).isEmpty();
    }
}
