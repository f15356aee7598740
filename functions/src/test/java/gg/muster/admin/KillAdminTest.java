package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.KillAdmin.Code;
import gg.muster.admin.KillAdmin.Told;
import gg.muster.match.Match.State;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KillAdminTest {
    private final Lab lab = Lab.shared();
    private final KillAdmin kill = lab.bean(KillAdmin.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Answer<Code> ask(String request, String match) {
        return kill.kill(new Act(lab.combines(), "1", request), match);
    }

    @Test
    void the_match_is_cancelled_its_players_are_free_and_no_other_match_is_touched() {
        lab.running("10001", "555", 80, "7", "8").running("10002", "556", 80, "9");

        var answer = ask("r1", "10001");

        assertThat(answer.code()).isEqualTo(Code.KILLED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(2, null, null));
        assertThat(lab.redis().hgetall("{combines}:match:10001"))
                .containsEntry("state", "CANCELLED")
                .containsEntry("why", "killed")
                .containsEntry("by", "1")
                .containsEntry("endedAt", "" + lab.now());
        assertThat(lab.state()).contains("""
                        {combines}:deadlines = [rooms:10001 @1767225660000, match:10002 @1767236400000]
                        {combines}:events = [match.ended {by=1, from=IN_PROGRESS, match=10001, pool=EXPERT,\
                         to=CANCELLED, why=killed}, admin.acted {action=kill, admin=1, detail=10001}]
                        """).contains("""
                        {combines}:matches = [10002 @1767225600000]
                        {combines}:player:7 = {status: idle}
                        {combines}:player:8 = {status: idle}
                        {combines}:player:9 = {match: 10002, status: in_match}
                        """);
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
    }

    @Test
    void a_player_who_is_in_a_newer_match_stays_there() {
        lab.running("10001", "555", 80, "7", "8");
        lab.redis().hset("{combines}:player:7", Map.of("match", "10002"));

        ask("r1", "10001");

        assertThat(lab.redis().hgetall("{combines}:player:7"))
                .isEqualTo(Map.of("status", "in_match", "match", "10002"));
    }

    @Test
    void the_same_request_is_one_ending() {
        lab.running("10001", "555", 80, "7", "8");
        ask("r1", "10001");
        var before = lab.wholeState();

        assertThat(ask("r1", "10001").code()).isEqualTo(Code.KILLED);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "CANCELLED", "CLOSED"})
    void a_match_that_has_ended_stays_as_it_ended(State state) {
        lab.match("10001", state.name());
        var before = lab.state();

        var answer = ask("r1", "10001");

        assertThat(answer.code()).isEqualTo(Code.OVER);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(0, state, null));
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void a_match_that_never_was_is_gone() {
        assertThat(ask("r1", "10001").code()).isEqualTo(Code.GONE);
        assertThat(lab.state()).isEmpty();
    }
}
