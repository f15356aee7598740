package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.deadline.ExpireDeadline;
import gg.muster.match.VoteMatch.Code;
import gg.muster.match.VoteMatch.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.AtOnce;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Votes in a match whose players decide who won: two against two. */
class BallotTest {
    private static final String CHAT = "555";
    private static final String RED = VoteMatch.wonBy(0);
    private static final String BLUE = VoteMatch.wonBy(1);

    private final Lab lab = Lab.shared();
    private final VoteMatch vote = lab.bean(VoteMatch.class);

    @BeforeEach
    void a_match_in_progress() {
        lab.reset();
        lab.asked("10001", "IN_PROGRESS", CHAT, "1", "2", "3", "4");
    }

    private Answer<Code> vote(String player, String choice, String request) {
        return vote.vote("combines", new Speaker(request, player, CHAT, "10001"), choice);
    }

    private static String tally(Answer<Code> answer) {
        var told = answer.as(Told.class);
        return answer.code() + " " + told.choice() + " " + told.votes() + "/" + told.players() + " of " + told.needed();
    }

    @Test
    void half_of_the_players_decide_nothing() {
        vote("1", RED, "r1");

        assertThat(tally(vote("2", RED, "r2"))).isEqualTo("VOTED team:1 2/4 of 3");
        assertThat(lab.redis().hget("{combines}:match:10001", "state")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void more_than_half_decide_who_won_and_free_everyone() {
        vote("1", RED, "r1");
        vote("2", RED, "r2");

        assertThat(tally(vote("3", RED, "r3"))).isEqualTo("COMPLETED team:1 3/4 of 3");

        assertThat(lab.redis().hmget("{combines}:match:10001", "state", "winner", "why"))
                .extracting(io.lettuce.core.KeyValue::getValue)
                .containsExactly("COMPLETED", "team:1", "voted");
        assertThat(lab.redis().hget("{combines}:player:4", "status")).isEqualTo("idle");
        assertThat(lab.redis().hget("{combines}:player:4", "played")).isEqualTo("1");
        assertThat(lab.events())
                .contains("match.ended {from=IN_PROGRESS, match=10001, pool=EXPERT, to=COMPLETED, why=voted}");
    }

    @Test
    void a_vote_can_be_changed_and_counts_once() {
        vote("1", RED, "r1");
        vote("2", RED, "r2");

        assertThat(tally(vote("1", BLUE, "r3"))).isEqualTo("VOTED team:2 1/4 of 3");
        assertThat(tally(vote("3", RED, "r4"))).isEqualTo("VOTED team:1 2/4 of 3");
        assertThat(tally(vote("3", RED, "r5"))).isEqualTo("ALREADY_VOTED team:1 2/4 of 3");
    }

    @Test
    void a_team_is_told_by_its_name_and_whoever_plays_alone_by_who_they_are() {
        assertThat(vote("1", RED, "r1").as(Told.class).called()).isEqualTo("<@1>");

        var settings = String.valueOf(lab.redis().hget("{combines}:match:10001", "settings"));
        var named = settings.replaceFirst("\\{", "{\"rooms\":{\"teams\":[\"Red\",\"Blue\"]},");
        lab.redis().hset("{combines}:match:10001", "settings", named);

        assertThat(vote("1", BLUE, "r2").as(Told.class).called()).isEqualTo("Blue");
        assertThat(vote("1", VoteMatch.CANCEL, "r3").as(Told.class).called()).isNull();
    }

    @Test
    void more_than_half_cancel_the_match() {
        vote("1", VoteMatch.CANCEL, "r1");
        vote("2", VoteMatch.CANCEL, "r2");

        assertThat(tally(vote("3", VoteMatch.CANCEL, "r3"))).isEqualTo("CANCELLED cancel 3/4 of 3");
        assertThat(lab.redis().hexists("{combines}:match:10001", "winner")).isFalse();
    }

    @Test
    void before_it_has_begun_nobody_can_have_won_it_but_it_can_be_cancelled() {
        lab.redis().hset("{combines}:match:10001", "state", "READY_UP");

        assertThat(vote("1", RED, "r1").code()).isEqualTo(Code.NOT_BEGUN);
        assertThat(vote("1", VoteMatch.CANCEL, "r2").code()).isEqualTo(Code.VOTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"team:0", "team:3", "team:-1", "team:1e0", "team:", "blue", "kept:room.chat"})
    void there_are_no_other_choices(String choice) {
        var before = lab.state();

        assertThat(vote("1", choice, "r1").code()).isEqualTo(Code.NO_CHOICE);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void where_a_link_is_the_result_players_decide_only_whether_to_cancel() {
        lab.running("10002", "556", 80, "7", "8");

        assertThat(vote.vote("combines", new Speaker("r1", "7", "556", null), RED)
                        .code())
                .isEqualTo(Code.NO_CHOICE);
    }

    @RepeatedTest(5)
    void all_votes_at_once_have_one_outcome() {
        var codes = AtOnce.each(1, 4, i -> vote("" + i, RED, "r" + i).code());

        assertThat(codes).containsExactlyInAnyOrder(Code.VOTED, Code.VOTED, Code.COMPLETED, Code.OVER);
        assertThat(lab.events())
                .filteredOn(event -> event.startsWith("match.ended"))
                .hasSize(1);
        assertThat(lab.redis().hget("{combines}:player:1", "played")).isEqualTo("1");
    }

    @RepeatedTest(5)
    void the_last_vote_and_the_timeout_at_once_have_one_outcome() {
        vote("1", RED, "r1");
        vote("2", RED, "r2");
        lab.redis().zadd("{combines}:deadlines", (double) lab.now(), "match:10001");

        AtOnce.all(List.<Callable<?>>of(
                () -> vote("3", RED, "r3"), () -> lab.bean(ExpireDeadline.class).all(lab.combines())));

        var ended = lab.events().stream()
                .filter(event -> event.startsWith("match.ended"))
                .toList();
        assertThat(ended).hasSize(1);
        var completed = ended.getFirst().contains("to=COMPLETED");
        assertThat(lab.redis().hget("{combines}:match:10001", "state"))
                .isEqualTo(completed ? "COMPLETED" : "CANCELLED");
        assertThat(lab.redis().hexists("{combines}:match:10001", "winner")).isEqualTo(completed);
        assertThat(lab.redis().hexists("{combines}:player:1", "played")).isEqualTo(completed);
    }
}
