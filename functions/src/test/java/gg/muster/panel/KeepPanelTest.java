package gg.muster.panel;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.Lab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepPanelTest {
    private static final String FIRST = "{combines}:pool:RECRUIT = {panel: 7, panelChannel: 5, panelPostedAt: 100}";

    private final Lab lab = Lab.shared();
    private final KeepPanel keep = lab.bean(KeepPanel.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void of_two_that_were_posted_at_once_the_first_one_kept_stays() {
        assertThat(keep.keep("combines", "RECRUIT", "5", "7", 100, null)).isTrue();
        assertThat(keep.keep("combines", "RECRUIT", "5", "8", 101, null)).isFalse();

        assertThat(lab.wholeState()).isEqualTo(FIRST);
    }

    @Test
    void the_same_one_may_be_kept_twice() {
        keep.keep("combines", "RECRUIT", "5", "7", 100, null);

        assertThat(keep.keep("combines", "RECRUIT", "5", "7", 200, null)).isTrue();
        assertThat(lab.wholeState()).isEqualTo(FIRST);
    }

    @Test
    void a_new_one_takes_the_place_of_the_one_it_was_posted_instead_of_and_of_no_other() {
        keep.keep("combines", "RECRUIT", "5", "7", 100, null);

        assertThat(keep.keep("combines", "RECRUIT", "6", "9", 300, "8")).isFalse();
        assertThat(lab.wholeState()).isEqualTo(FIRST);
        assertThat(keep.keep("combines", "RECRUIT", "6", "9", 300, "7")).isTrue();
        assertThat(lab.wholeState())
                .isEqualTo("{combines}:pool:RECRUIT = {panel: 9, panelChannel: 6, panelPostedAt: 300}");
    }
}
