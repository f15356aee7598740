package gg.muster.config;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.config.SetConfig.Code;
import gg.muster.config.SetConfig.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetConfigTest {
    private final Lab lab = Lab.shared();
    private final SetConfig config = lab.bean(SetConfig.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Answer<Code> set(String request, ConfigKey key, int value) {
        return config.set(lab.combines(), "7", request, key, OptionalInt.of(value));
    }

    private Answer<Code> putBack(String request, ConfigKey key) {
        return config.set(lab.combines(), "7", request, key, OptionalInt.empty());
    }

    @Test
    void a_figure_is_kept_and_the_change_is_an_event() {
        var answer = set("r1", ConfigKey.MATCH_CANCEL_THRESHOLD, 60);

        assertThat(answer.code()).isEqualTo(Code.SET);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(80, 60, null));
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:config = {MATCH_CANCEL_THRESHOLD: 60}
                {combines}:events = [admin.acted {action=config set, admin=7, detail=MATCH_CANCEL_THRESHOLD: 80 → 60}]
                {combines}:request:r1 = [SET, {before=80, value=60}] (expires)""");
    }

    @Test
    void putting_it_back_leaves_nothing_but_the_events() {
        set("r1", ConfigKey.MATCH_CANCEL_THRESHOLD, 60);

        var answer = putBack("r2", ConfigKey.MATCH_CANCEL_THRESHOLD);

        assertThat(answer.as(Told.class)).isEqualTo(new Told(60, 80, null));
        assertThat(lab.state())
                .isEqualTo(
                        "{combines}:events = [admin.acted {action=config set, admin=7, detail=MATCH_CANCEL_THRESHOLD: 80 → 60},"
                                + " admin.acted {action=config set, admin=7, detail=MATCH_CANCEL_THRESHOLD: 60 → 80}]");
    }

    @Test
    void the_same_request_does_not_undo_what_was_set_since() {
        set("r1", ConfigKey.QUEUE_RELAX_SECONDS, 60);
        set("r2", ConfigKey.QUEUE_RELAX_SECONDS, 90);
        var before = lab.wholeState();

        var again = set("r1", ConfigKey.QUEUE_RELAX_SECONDS, 60);

        assertThat(again.as(Told.class)).isEqualTo(new Told(180, 60, null));
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_match_never_wants_more_veterans_at_least_than_at_most() {
        assertThat(set("r1", ConfigKey.VETERANS_MIN, 3).code()).isEqualTo(Code.TOO_HIGH);
        assertThat(set("r2", ConfigKey.VETERANS_MAX, 0).as(Told.class)).isEqualTo(new Told(null, null, 1));
        assertThat(lab.state()).isEmpty();

        assertThat(set("r3", ConfigKey.VETERANS_MAX, 4).code()).isEqualTo(Code.SET);
        assertThat(set("r4", ConfigKey.VETERANS_MIN, 4).code()).isEqualTo(Code.SET);
        assertThat(putBack("r5", ConfigKey.VETERANS_MAX).as(Told.class)).isEqualTo(new Told(null, null, 4));
        assertThat(lab.redis().hgetall("{combines}:config"))
                .containsEntry("VETERANS_MAX", "4")
                .containsEntry("VETERANS_MIN", "4");
    }

    @Test
    void nobody_is_reminded_before_their_place_has_begun() {
        assertThat(set("r1", ConfigKey.QUEUE_REMINDER_MINUTES, 121).as(Told.class))
                .isEqualTo(new Told(null, null, 120));
        assertThat(set("r2", ConfigKey.QUEUE_ENTRY_MINUTES, 9).as(Told.class)).isEqualTo(new Told(null, null, 10));
        assertThat(lab.state()).isEmpty();
        assertThat(set("r3", ConfigKey.QUEUE_REMINDER_MINUTES, 5).code()).isEqualTo(Code.SET);
        assertThat(set("r4", ConfigKey.QUEUE_ENTRY_MINUTES, 9).code()).isEqualTo(Code.SET);
    }
}
