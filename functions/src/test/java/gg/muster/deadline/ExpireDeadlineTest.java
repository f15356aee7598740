package gg.muster.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.Lab;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpireDeadlineTest {
    private final Lab lab = Lab.shared();
    private final ExpireDeadline expire = lab.bean(ExpireDeadline.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason();
    }

    @Test
    void nothing_happens_before_its_time() {
        lab.running("10001", "555", 80, "1", "2");
        var before = lab.wholeState();
        lab.clock().advance(Duration.ofHours(3).minusMillis(1));

        assertThat(expire.all(lab.combines())).isZero();
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_match_that_went_on_for_too_long_is_cancelled_and_its_players_are_free() {
        lab.running("10001", "555", 80, "1", "2");
        lab.clock().advance(Duration.ofHours(3));

        assertThat(expire.all(lab.combines())).isEqualTo(1);

        assertThat(lab.redis().hget("{combines}:match:10001", "state")).isEqualTo("CANCELLED");
        assertThat(lab.redis().hgetall("{combines}:player:1"))
                .containsExactlyEntriesOf(java.util.Map.of("status", "idle"));
        assertThat(lab.state())
                .contains("{combines}:deadlines = [rooms:10001 @1767236460000]")
                .contains("[match.ended {from=IN_PROGRESS, match=10001, pool=EXPERT, to=CANCELLED, why=expired}]")
                .doesNotContain("{combines}:matches");
    }

    @Test
    void a_place_in_the_queue_is_given_up_after_its_time() {
        lab.waiting("7", "PROSPECT", "DE", 900, lab.now());
        lab.redis().zadd("{combines}:deadlines", (double) (lab.now() + 10), "entry:7");
        lab.clock().advance(Duration.ofMillis(10));

        assertThat(expire.all(lab.combines())).isEqualTo(1);

        assertThat(lab.state()).isEqualTo("""
                {combines}:events = [queue.left {lane=DE, player=7, pool=PROSPECT, why=expired}]
                {combines}:league = {enabled: 1, refreshedAt: 0, state: combines}
                {combines}:player:7 = {status: idle}""");
    }

    @Test
    void rooms_of_an_ended_match_are_asked_to_go() {
        lab.redis().zadd("{combines}:deadlines", (double) lab.now(), "rooms:10001");

        assertThat(expire.all(lab.combines())).isEqualTo(1);

        assertThat(lab.state()).isEqualTo("""
                {combines}:events = [rooms.due {match=10001}]
                {combines}:league = {enabled: 1, refreshedAt: 0, state: combines}""");
    }

    @Test
    void deadlines_of_what_is_over_do_nothing() {
        lab.match("10001", "COMPLETED");
        lab.redis().zadd("{combines}:deadlines", (double) lab.now(), "match:10001");
        lab.redis().zadd("{combines}:deadlines", (double) lab.now(), "entry:7");

        assertThat(expire.all(lab.combines())).isEqualTo(2);

        assertThat(lab.state()).isEqualTo("""
                {combines}:league = {enabled: 1, refreshedAt: 0, state: combines}
                {combines}:match:10001 = {id: 10001, state: COMPLETED}""");
    }

    @Test
    void any_number_is_done_in_one_go() {
        for (int i = 0; i < 250; i++) {
            lab.redis().zadd("{combines}:deadlines", (double) lab.now(), "rooms:" + i);
        }

        assertThat(expire.all(lab.combines())).isEqualTo(250);
    }

    @Test
    void a_player_is_reminded_before_their_place_is_given_up_and_keeps_it() {
        lab.waiting("7", "PROSPECT", "DE", 900, 5);
        lab.redis().zadd("{combines}:deadlines", (double) lab.now(), "reminder:7");
        lab.redis().zadd("{combines}:deadlines", (double) (lab.now() + 9), "entry:7");

        assertThat(expire.all(lab.combines())).isEqualTo(1);

        assertThat(lab.state()).isEqualTo("""
                {combines}:deadlines = [entry:7 @1767225600009]
                {combines}:events = [entry.ending {endsAt=1767225600009, player=7, pool=PROSPECT}]
                {combines}:league = {enabled: 1, refreshedAt: 0, state: combines}
                {combines}:player:7 = {at:PROSPECT: 5, lane:PROSPECT: DE, mmr:PROSPECT: 900, status: queued}
                {combines}:pool:PROSPECT:lane:DE = [7 @5]""");
    }

    @Test
    void nobody_is_reminded_of_what_is_over_or_happens_now() {
        lab.waiting("7", "PROSPECT", "DE", 900, 5).running("10001", "555", 80, "8", "9");
        for (var player : java.util.List.of("7", "8", "10")) {
            lab.redis().zadd("{combines}:deadlines", (double) (lab.now() - 2), "reminder:" + player);
        }
        lab.redis().zadd("{combines}:deadlines", (double) (lab.now() - 1), "entry:7");

        assertThat(expire.all(lab.combines())).isEqualTo(4);

        assertThat(lab.state())
                .contains("{combines}:events = [queue.left {lane=DE, player=7, pool=PROSPECT, why=expired}]\n");
    }
}
