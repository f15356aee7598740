package gg.muster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiftQueueTest {
    private final Lab lab = Lab.shared();
    private final SiftQueue sift = lab.bean(SiftQueue.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void whoever_left_loses_their_place_and_the_others_were_seen() {
        lab.waiting("7", "PROSPECT", "DE", 900, 5).waiting("8", "PROSPECT", "DE", 800, 6);
        lab.redis().zadd("{combines}:deadlines", 9, "entry:7");
        lab.redis().zadd("{combines}:deadlines", 8, "reminder:7");

        assertThat(sift.sift("combines", lab.now(), List.of("8"), List.of("7"))).isEqualTo(1);

        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:events = [queue.left {lane=DE, player=7, pool=PROSPECT, why=left_server}]
                {combines}:player:7 = {status: idle}
                {combines}:player:8 = {at:PROSPECT: 6, lane:PROSPECT: DE, mmr:PROSPECT: 800, seenAt: 1767225600000, status: queued}
                {combines}:pool:PROSPECT:lane:DE = [8 @6]""");
    }

    @Test
    void whoever_left_is_out_of_their_party_too_and_the_next_one_leads_it() {
        lab.redis()
                .hset(
                        "{combines}:party:Kabcdef",
                        Map.of(
                                "id",
                                "Kabcdef",
                                "leaderID",
                                "7",
                                "joinCode",
                                "code",
                                "members",
                                "[{\"id\":\"7\"},{\"id\":\"8\"}]"));
        lab.redis().hset("{combines}:player:7", "party", "Kabcdef");
        lab.redis().hset("{combines}:player:8", "party", "Kabcdef");

        sift.sift("combines", lab.now(), List.of(), List.of("7"));

        assertThat(lab.redis().hget("{combines}:party:Kabcdef", "leaderID")).isEqualTo("8");
        assertThat(lab.redis().hexists("{combines}:player:7", "party")).isFalse();
        assertThat(lab.events()).containsExactly("member.left {leader=8, party=Kabcdef, player=7, why=left_server}");
    }

    @Test
    void doing_it_again_changes_nothing() {
        lab.waiting("7", "PROSPECT", "DE", 900, 5).waiting("8", "PROSPECT", "DE", 800, 6);
        sift.sift("combines", lab.now(), List.of("8"), List.of("7"));
        var before = lab.wholeState();

        assertThat(sift.sift("combines", lab.now(), List.of("8"), List.of("7"))).isZero();
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void whoever_joined_from_the_guild_after_the_question_is_there_whatever_the_answer_was() {
        lab.waiting("7", "PROSPECT", "DE", 900, lab.now());
        lab.redis().hset("{combines}:player:7", "seenAt", "" + lab.now());
        var before = lab.wholeState();

        assertThat(sift.sift("combines", lab.now() - 1, List.of(), List.of("7")))
                .isZero();
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_player_in_a_match_or_unknown_is_left_alone() {
        lab.redis().hset("{combines}:player:7", Map.of("status", "in_match", "match", "10001"));
        var before = lab.wholeState();

        assertThat(sift.sift("combines", lab.now(), List.of("9"), List.of("7", "8")))
                .isZero();
        assertThat(lab.wholeState()).isEqualTo(before);
    }
}
