package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.ResetAdmin.Told;
import gg.muster.testing.Lab;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResetAdminTest {
    private final Lab lab = Lab.shared();
    private final ResetAdmin reset = lab.bean(ResetAdmin.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Act act(String request) {
        return new Act(lab.combines(), "1", request);
    }

    @Test
    void queues_are_empty_matches_cancelled_and_everyone_is_free() {
        lab.running("10001", "555", 80, "3", "4")
                .waiting("7", "EXPERT", "DE", 900, 5)
                .waiting("8", "MYTHIC", "SIGNED", 990, 6);
        lab.redis().zadd("{combines}:deadlines", 9, "entry:7");
        lab.redis().hset("{combines}:player:9", Map.of("status", "locked", "reason", "no-shows"));
        lab.redis().zadd("{combines}:locked", 4, "9");

        var answer = reset.reset(act("r1"));

        assertThat(answer.as(Told.class)).isEqualTo(new Told(1, 2, 1));
        var state = lab.state();
        assertThat(state).contains("{combines}:match:10001 = {at:CANCELLED: 1767225600000, by: 1,", "why: reset}");
        assertThat(state.lines().filter(line -> !line.startsWith("{combines}:match:")))
                .containsExactly(
                        "{combines}:deadlines = [rooms:10001 @1767225660000]",
                        "{combines}:events = [match.ended {by=1, from=IN_PROGRESS, match=10001, pool=EXPERT,"
                                + " to=CANCELLED, why=reset}, queue.left {lane=DE, player=7, pool=EXPERT, why=reset},"
                                + " queue.left {lane=SIGNED, player=8, pool=MYTHIC, why=reset},"
                                + " admin.acted {action=reset, admin=1, detail=1 matches, 2 in queues, 1 on hold}]",
                        "{combines}:player:3 = {status: idle}",
                        "{combines}:player:4 = {status: idle}",
                        "{combines}:player:7 = {status: idle}",
                        "{combines}:player:8 = {status: idle}",
                        "{combines}:player:9 = {status: idle}",
                        "{combines}:rooms = {555: 10001}");
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
    }

    @Test
    void pools_stay_as_open_as_they_were_and_figures_as_they_were_set() {
        lab.redis().hset("{combines}:pool:EXPERT", "open", "0");
        lab.redis().hset("{combines}:config", "MATCH_CANCEL_THRESHOLD", "60");

        reset.reset(act("r1"));

        assertThat(lab.state()).isEqualTo("""
                {combines}:config = {MATCH_CANCEL_THRESHOLD: 60}
                {combines}:events = [admin.acted {action=reset, admin=1, detail=0 matches, 0 in queues, 0 on hold}]
                {combines}:pool:EXPERT = {open: 0}""");
    }

    @Test
    void an_entry_whose_player_is_elsewhere_goes_and_they_stay_what_they_are() {
        lab.waiting("7", "EXPERT", "DE", 900, 5);
        lab.redis().hset("{combines}:player:7", Map.of("status", "idle"));

        assertThat(reset.reset(act("r1")).as(Told.class)).isEqualTo(new Told(0, 0, 0));
        assertThat(lab.redis().exists("{combines}:pool:EXPERT:lane:DE")).isZero();
    }

    @Test
    void the_same_request_does_not_throw_out_whoever_joined_since() {
        reset.reset(act("r1"));
        lab.waiting("7", "EXPERT", "DE", 900, 5);
        var before = lab.wholeState();

        reset.reset(act("r1"));

        assertThat(lab.wholeState()).isEqualTo(before);
    }
}
