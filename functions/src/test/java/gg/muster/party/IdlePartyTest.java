package gg.muster.party;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.deadline.ExpireDeadline;
import gg.muster.testing.Lab;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A party in which nobody does anything ends, with a word before. */
class IdlePartyTest {
    private final Lab lab = Lab.shared();
    private final Circle circle = new Circle(lab);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private void after(Duration time) {
        lab.clock().advance(time);
        lab.bean(ExpireDeadline.class).all(circle.league());
    }

    @Test
    void after_a_day_without_a_command_it_is_over_and_an_hour_before_its_members_hear_of_it() {
        var party = circle.of("7", "8");
        circle.forgetWhatHappened();

        after(Duration.ofHours(23));
        assertThat(circle.isOver(party)).isFalse();
        assertThat(lab.events())
                .containsExactly("party.ending {endsAt="
                        + (lab.now() + Duration.ofHours(1).toMillis()) + ", party=" + party.id() + "}");

        circle.forgetWhatHappened();
        after(Duration.ofHours(1));
        assertThat(lab.state()).isEqualTo("""
                {combines}:events = [party.ended {members=[7, 8], party=%s, thread=false, why=idle}]
                {combines}:player:7 = {seenAt: 1767225600000}
                {combines}:player:8 = {seenAt: 1767225600000}""".formatted(party.id()));
    }

    @Test
    void one_that_waits_in_a_queue_lasts() {
        var party = circle.of("7", "8");
        circle.waiting(party, "PROSPECT").forgetWhatHappened();

        after(Duration.ofHours(23));
        after(Duration.ofHours(1));

        assertThat(circle.isOver(party)).isFalse();
        assertThat(lab.events()).isEmpty();
    }

    @Test
    void one_whose_members_played_lasts_a_day_from_there() {
        var party = circle.of("7", "8");
        lab.redis()
                .hset(
                        "{combines}:player:8",
                        "lastMatchAt",
                        "" + (lab.now() + Duration.ofHours(10).toMillis()));
        circle.forgetWhatHappened();

        after(Duration.ofHours(24));
        assertThat(circle.isOver(party)).isFalse();
        assertThat(lab.events()).isEmpty();

        after(Duration.ofHours(9));
        assertThat(lab.events()).hasSize(1);
        after(Duration.ofHours(1));
        assertThat(circle.isOver(party)).isTrue();
    }
}
