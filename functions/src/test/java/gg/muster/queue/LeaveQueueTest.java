package gg.muster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.queue.LeaveQueue.Code;
import gg.muster.queue.LeaveQueue.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaveQueueTest {
    private final Lab lab = Lab.shared();
    private final LeaveQueue leave = lab.bean(LeaveQueue.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Answer<Code> ask(String player, String request) {
        return leave.ask(lab.combines(), player, request);
    }

    @Test
    void a_player_who_leaves_gives_up_their_place_and_nobody_elses() {
        lab.waiting("7", "PROSPECT", "DE", 900, 5).waiting("8", "PROSPECT", "DE", 800, 6);
        lab.redis().hset("{combines}:player:7", "cooldownUntil", "1");

        var answer = ask("7", "r1");

        assertThat(answer.code()).isEqualTo(Code.LEFT);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(null, List.of("PROSPECT"), null, null, null));
        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:events = [queue.left {lane=DE, player=7, pool=PROSPECT, why=asked}]
                {combines}:player:7 = {cooldownUntil: 1, status: idle}
                {combines}:player:8 = {at:PROSPECT: 6, lane:PROSPECT: DE, mmr:PROSPECT: 800, status: queued}
                {combines}:pool:PROSPECT:lane:DE = [8 @6]
                {combines}:request:r1 = [LEFT, {pools=[PROSPECT]}] (expires)""");
    }

    @Test
    void the_same_request_gets_the_same_answer_and_does_not_leave_a_queue_joined_since() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900).waiting("7", "PROSPECT", "DE", 900, 5);
        ask("7", "r1");
        var league = lab.combines();
        lab.bean(JoinQueue.class).ask(league, league.mainQueue(), Joiner.present("7", "r2", "token"));
        var before = lab.wholeState();
        lab.clock().advance(Duration.ofSeconds(3));

        var again = ask("7", "r1");

        assertThat(again.code()).isEqualTo(Code.LEFT);
        assertThat(again.as(Told.class).pools()).containsExactly("PROSPECT");
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void whoever_does_not_wait_cannot_leave() {
        assertThat(ask("7", "r1").code()).isEqualTo(Code.NOT_QUEUED);
        assertThat(lab.state()).isEmpty();
    }

    @Test
    void a_player_in_a_match_stays_in_it_and_is_told_which() {
        lab.match("10001", "IN_PROGRESS");
        lab.redis().hset("{combines}:player:7", Map.of("status", "in_match", "match", "10001"));
        lab.redis().hset("{combines}:match:10001", "kept:room.chat", "555");
        var before = lab.state();

        var answer = ask("7", "r1");

        assertThat(answer.code()).isEqualTo(Code.IN_MATCH);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(null, null, "10001", "555", null));
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void a_match_whose_chat_does_not_exist_yet_is_named_without_it() {
        lab.match("10001", "INITIAL");
        lab.redis().hset("{combines}:player:7", Map.of("status", "in_match", "match", "10001"));

        assertThat(ask("7", "r1").as(Told.class)).isEqualTo(new Told(null, null, "10001", null, null));
    }
}
