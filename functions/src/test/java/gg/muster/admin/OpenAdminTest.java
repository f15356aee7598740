package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.OpenAdmin.Code;
import gg.muster.admin.OpenAdmin.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenAdminTest {
    private final Lab lab = Lab.shared();
    private final OpenAdmin open = lab.bean(OpenAdmin.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Answer<Code> set(String request, boolean opened, String... pools) {
        return open.open(new Act(lab.combines(), "1", request), List.of(pools), opened);
    }

    @Test
    void closing_a_pool_leaves_everyone_where_they_are_and_tells_each_who_waits_there() {
        lab.waiting("7", "EXPERT", "DE", 900, 5)
                .waiting("8", "EXPERT", "SIGNED", 950, 6)
                .waiting("9", "MYTHIC", "DE", 990, 7);

        var answer = set("r1", false, "EXPERT");

        assertThat(answer.code()).isEqualTo(Code.DONE);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(List.of("EXPERT"), 2, false));
        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:events = [pool.closed {player=7, pool=EXPERT}, pool.closed {player=8, pool=EXPERT},\
                 admin.acted {action=close, admin=1, detail=EXPERT}]
                {combines}:player:7 = {at:EXPERT: 5, lane:EXPERT: DE, mmr:EXPERT: 900, status: queued}
                {combines}:player:8 = {at:EXPERT: 6, lane:EXPERT: SIGNED, mmr:EXPERT: 950, status: queued}
                {combines}:player:9 = {at:MYTHIC: 7, lane:MYTHIC: DE, mmr:MYTHIC: 990, status: queued}
                {combines}:pool:EXPERT = {open: 0}
                {combines}:pool:EXPERT:lane:DE = [7 @5]
                {combines}:pool:EXPERT:lane:SIGNED = [8 @6]
                {combines}:pool:MYTHIC:lane:DE = [9 @7]
                {combines}:request:r1 = [DONE, {changed=[EXPERT], off=false, waiting=2}] (expires)""");
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
    }

    @Test
    void opening_all_opens_those_that_were_closed_and_keeps_the_databases_switch() {
        lab.redis().hset("{combines}:pool:EXPERT", Map.of("open", "0", "switch", "0"));
        lab.redis().hset("{combines}:pool:MYTHIC", Map.of("open", "1", "switch", "1"));

        var answer = set("r1", true, "RECRUIT", "EXPERT", "MYTHIC");

        assertThat(answer.as(Told.class)).isEqualTo(new Told(List.of("EXPERT"), 0, false));
        assertThat(lab.state()).isEqualTo("""
                {combines}:events = [admin.acted {action=open, admin=1, detail=EXPERT}]
                {combines}:pool:EXPERT = {open: 1, switch: 0}
                {combines}:pool:MYTHIC = {open: 1, switch: 1}""");
    }

    @Test
    void what_is_so_already_stays_and_nobody_is_told() {
        lab.waiting("7", "EXPERT", "DE", 900, 5);
        var before = lab.state();

        var answer = set("r1", true, "EXPERT");

        assertThat(answer.code()).isEqualTo(Code.UNCHANGED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(null, 1, false));
        assertThat(lab.state()).isEqualTo(before);
        assertThat(lab.wake().woken()).isEmpty();
    }

    @Test
    void the_same_request_does_not_close_what_was_opened_since() {
        lab.waiting("7", "EXPERT", "DE", 900, 5);
        set("r1", false, "EXPERT");
        set("r2", true, "EXPERT");
        var before = lab.wholeState();

        assertThat(set("r1", false, "EXPERT").code()).isEqualTo(Code.DONE);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void an_open_pool_in_a_league_whose_queues_are_off_is_said_to_be_of_no_use_yet() {
        lab.redis().hset("{combines}:league", "enabled", "0");

        assertThat(set("r1", true, "EXPERT").as(Told.class)).isEqualTo(new Told(null, 0, true));
    }
}
