package gg.muster.party;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.party.KeepParty.Code;
import gg.muster.testing.Lab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepPartyTest {
    private final Lab lab = Lab.shared();
    private final Circle circle = new Circle(lab);
    private final KeepParty keep = lab.bean(KeepParty.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void of_two_channels_the_first_one_stays() {
        var party = circle.of("7");

        assertThat(keep.channel("combines", party.id(), "500", false)).isEqualTo(Code.KEPT);
        assertThat(keep.channel("combines", party.id(), "501", true)).isEqualTo(Code.HELD);
        assertThat(keep.channel("combines", party.id(), "500", false)).isEqualTo(Code.KEPT);

        assertThat(circle.now(party).channel()).isEqualTo("500");
        assertThat(circle.now(party).thread()).isFalse();
    }

    @Test
    void a_private_thread_is_known_as_one() {
        var party = circle.of("7");

        keep.channel("combines", party.id(), "500", true);

        assertThat(circle.now(party).thread()).isTrue();
    }

    @Test
    void with_a_channel_goes_what_was_in_it() {
        var party = circle.of("7");
        keep.channel("combines", party.id(), "500", true);
        keep.card("combines", party.id(), "600", null);

        assertThat(keep.noChannel("combines", party.id(), "499")).isEqualTo(Code.HELD);
        assertThat(circle.now(party).card()).isEqualTo("600");
        assertThat(keep.noChannel("combines", party.id(), "500")).isEqualTo(Code.KEPT);

        assertThat(circle.now(party)).isEqualTo(party);
    }

    @Test
    void a_card_takes_the_place_of_the_one_it_was_posted_for() {
        var party = circle.of("7");
        keep.card("combines", party.id(), "600", null);

        assertThat(keep.card("combines", party.id(), "601", null)).isEqualTo(Code.HELD);
        assertThat(keep.card("combines", party.id(), "602", "600")).isEqualTo(Code.KEPT);
        assertThat(circle.now(party).card()).isEqualTo("602");
    }

    @Test
    void a_party_that_is_over_has_nothing() {
        assertThat(keep.channel("combines", "Kgone00", "500", false)).isEqualTo(Code.GONE);
        assertThat(lab.state()).isEmpty();
    }
}
