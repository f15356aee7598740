package gg.muster.roster;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.Lab;
import gg.muster.testing.Scrims;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewRosterTest {
    private final Lab lab = Lab.shared().reset();
    private final Scrims scrims = Scrims.open(lab);
    private final ViewRoster view = lab.bean(ViewRoster.class);

    @Test
    void everybody_on_it_is_shown_with_their_pool() {
        assertThat(view.pools(scrims.league())).isEmpty();

        scrims.rostered("7", "ACADEMY").rostered("8", "MASTER");

        assertThat(view.pools(scrims.league())).isEqualTo(Map.of("7", "ACADEMY", "8", "MASTER"));
    }
}
