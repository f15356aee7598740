package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.LockAdmin.Code;
import gg.muster.admin.LockAdmin.Told;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockAdminTest {
    private final Lab lab = Lab.shared();
    private final LockAdmin lock = lab.bean(LockAdmin.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Act act(String request) {
        return new Act(lab.combines(), "1", request);
    }

    @Test
    void a_player_on_hold_gives_up_their_place_and_nobody_elses() {
        lab.waiting("7", "EXPERT", "DE", 900, 5).waiting("8", "EXPERT", "DE", 950, 6);

        var answer = lock.lock(act("r1"), "7", "no-shows");

        assertThat(answer.code()).isEqualTo(Code.LOCKED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(List.of("EXPERT"), null, null));
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:events = [queue.left {lane=DE, player=7, pool=EXPERT, why=locked},\
                 admin.acted {action=lock, admin=1, detail=<@7>: no-shows, player=7}]
                {combines}:locked = [7 @1767225600000]
                {combines}:player:7 = {reason: no-shows, status: locked}
                {combines}:player:8 = {at:EXPERT: 6, lane:EXPERT: DE, mmr:EXPERT: 950, status: queued}
                {combines}:pool:EXPERT:lane:DE = [8 @6]
                {combines}:request:r1 = [LOCKED, {pools=[EXPERT]}] (expires)""");
    }

    @Test
    void a_player_nobody_has_heard_of_can_be_put_on_hold_too() {
        assertThat(lock.lock(act("r1"), "7", null).as(Told.class)).isEqualTo(new Told(null, null, null));

        assertThat(lab.state()).isEqualTo("""
                {combines}:events = [admin.acted {action=lock, admin=1, detail=<@7>, player=7}]
                {combines}:locked = [7 @1767225600000]
                {combines}:player:7 = {status: locked}""");
    }

    @Test
    void a_second_hold_has_its_own_reason() {
        lock.lock(act("r1"), "7", "no-shows");

        lock.lock(act("r2"), "7", null);

        assertThat(lab.redis().hgetall("{combines}:player:7")).isEqualTo(Map.of("status", "locked"));
    }

    @Test
    void a_live_match_is_not_broken() {
        lab.match("10001", "IN_PROGRESS");
        lab.redis().hset("{combines}:match:10001", "kept:room.chat", "555");
        lab.redis().hset("{combines}:player:7", Map.of("status", "in_match", "match", "10001"));
        var before = lab.state();

        var answer = lock.lock(act("r1"), "7", "no-shows");

        assertThat(answer.code()).isEqualTo(Code.IN_MATCH);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(null, "10001", "555"));
        assertThat(lab.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "CANCELLED", "CLOSED"})
    void a_match_that_is_over_holds_nobody(String state) {
        lab.match("10001", state);
        lab.redis().hset("{combines}:player:7", Map.of("status", "in_match", "match", "10001"));

        assertThat(lock.lock(act("r1"), "7", null).code()).isEqualTo(Code.LOCKED);
        assertThat(lab.redis().hgetall("{combines}:player:7")).isEqualTo(Map.of("status", "locked"));
    }

    @Test
    void the_same_request_does_not_lock_a_player_who_was_unlocked_since() {
        lock.lock(act("r1"), "7", null);
        lab.bean(UnlockAdmin.class).unlock(act("r2"), "7");
        var before = lab.wholeState();

        assertThat(lock.lock(act("r1"), "7", null).code()).isEqualTo(Code.LOCKED);
        assertThat(lab.wholeState()).isEqualTo(before);
    }
}
