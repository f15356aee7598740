package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.UnlockAdmin.Code;
import gg.muster.admin.UnlockAdmin.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnlockAdminTest {
    private final Lab lab = Lab.shared();
    private final UnlockAdmin unlock = lab.bean(UnlockAdmin.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Answer<Code> ask(String request) {
        return unlock.unlock(new Act(lab.combines(), "1", request), "7");
    }

    private void player(Map<String, String> fields) {
        lab.redis().hset("{combines}:player:7", fields);
    }

    @Test
    void a_player_on_hold_is_free_and_keeps_what_is_theirs() {
        player(Map.of("status", "locked", "reason", "no-shows", "mmr", "900", "lastMatchAt", "4"));
        lab.redis().zadd("{combines}:locked", 3, "7");

        var answer = ask("r1");

        assertThat(answer.code()).isEqualTo(Code.UNLOCKED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told("locked", "no-shows", null, null, null));
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:events = [admin.acted {action=unlock, admin=1, detail=<@7>, who was locked, player=7}]
                {combines}:player:7 = {lastMatchAt: 4, mmr: 900, status: idle}
                {combines}:request:r1 = [UNLOCKED, {reason=no-shows, was=locked}] (expires)""");
    }

    @Test
    void a_player_in_a_queue_is_taken_out() {
        lab.waiting("7", "EXPERT", "DE", 900, 5).waiting("8", "EXPERT", "DE", 950, 6);
        lab.redis().zadd("{combines}:deadlines", 9, "entry:7");

        assertThat(ask("r1").as(Told.class)).isEqualTo(new Told("queued", null, List.of("EXPERT"), null, null));
        assertThat(lab.state()).isEqualTo("""
                {combines}:events = [queue.left {lane=DE, player=7, pool=EXPERT, why=unlocked},\
                 admin.acted {action=unlock, admin=1, detail=<@7>, who was queued, player=7}]
                {combines}:player:7 = {status: idle}
                {combines}:player:8 = {at:EXPERT: 6, lane:EXPERT: DE, mmr:EXPERT: 950, status: queued}
                {combines}:pool:EXPERT:lane:DE = [8 @6]""");
    }

    @Test
    void a_cooldown_is_lifted() {
        player(Map.of("status", "idle", "cooldownUntil", "" + (lab.now() + 1)));

        assertThat(ask("r1").as(Told.class).was()).isEqualTo("cooldown");
        assertThat(lab.redis().hgetall("{combines}:player:7")).isEqualTo(Map.of("status", "idle"));
    }

    @Test
    void a_match_that_is_gone_holds_nobody() {
        player(Map.of("status", "in_match", "match", "10001"));

        assertThat(ask("r1").as(Told.class).was()).isEqualTo("in_match");
        assertThat(lab.redis().hgetall("{combines}:player:7")).isEqualTo(Map.of("status", "idle"));
    }

    @Test
    void a_live_match_is_not_broken() {
        lab.match("10001", "CREATED");
        player(Map.of("status", "in_match", "match", "10001"));
        var before = lab.state();

        var answer = ask("r1");

        assertThat(answer.code()).isEqualTo(Code.IN_MATCH);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(null, null, null, "10001", null));
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void whoever_is_free_stays_free_and_nothing_is_told() {
        player(Map.of("status", "idle", "cooldownUntil", "" + lab.now()));
        var before = lab.state();

        assertThat(ask("r1").code()).isEqualTo(Code.FREE);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void the_same_request_does_not_take_a_player_out_of_a_queue_joined_since() {
        player(Map.of("status", "locked"));
        ask("r1");
        lab.waiting("7", "EXPERT", "DE", 900, 5);
        var before = lab.wholeState();

        assertThat(ask("r1").as(Told.class).was()).isEqualTo("locked");
        assertThat(lab.wholeState()).isEqualTo(before);
    }
}
