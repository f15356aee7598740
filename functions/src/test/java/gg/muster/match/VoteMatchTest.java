package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.VoteMatch.Code;
import gg.muster.match.VoteMatch.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.AtOnce;
import gg.muster.testing.Lab;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoteMatchTest {
    private static final String CHAT = "555";

    private final Lab lab = Lab.shared();
    private final VoteMatch vote = lab.bean(VoteMatch.class);

    @BeforeEach
    void a_running_match_of_four() {
        lab.reset();
        lab.running("10001", CHAT, 75, "1", "2", "3", "4");
    }

    private Answer<Code> cancel(String player, String request) {
        return vote.vote("combines", new Speaker(request, player, CHAT, null), VoteMatch.CANCEL);
    }

    private Answer<Code> keep(String player, String request) {
        return vote.vote("combines", new Speaker(request, player, CHAT, null), null);
    }

    private static String tally(Answer<Code> answer) {
        var told = answer.as(Told.class);
        return answer.code() + " " + told.votes() + "/" + told.players() + " of " + told.needed();
    }

    @Test
    void a_vote_shows_its_progress_and_leaves_everyone_where_they_are() {
        assertThat(tally(cancel("1", "r1"))).isEqualTo("VOTED 1/4 of 3");

        assertThat(lab.state()).isEqualTo("""
                {combines}:deadlines = [match:10001 @1767236400000]
                {combines}:events = [match.voted {choice=cancel, match=10001, needed=3, player=1, players=4, votes=1}]
                {combines}:match:10001 = {createdAt: 1767225600000, id: 10001, kept:room.chat: 555, players: [{id=1, joinedAt=0, lane=DE, mmr=100}, {id=2, joinedAt=0, lane=DE, mmr=100}, {id=3, joinedAt=0, lane=DE, mmr=100}, {id=4, joinedAt=0, lane=DE, mmr=100}], pool: EXPERT, settings: {cancelThreshold=75, cooldown=30000, grace=60000, longest=10800000}, state: IN_PROGRESS, teams: [[1, 3], [2, 4]], vote:1: cancel, votedAt:1: 1767225600000}
                {combines}:matches = [10001 @1767225600000]
                {combines}:player:1 = {match: 10001, status: in_match}
                {combines}:player:2 = {match: 10001, status: in_match}
                {combines}:player:3 = {match: 10001, status: in_match}
                {combines}:player:4 = {match: 10001, status: in_match}
                {combines}:rooms = {555: 10001}""");
    }

    @Test
    void the_vote_that_reaches_the_threshold_cancels_and_frees_everyone_at_once() {
        cancel("1", "r1");
        cancel("2", "r2");
        lab.redis().del("{combines}:events");

        assertThat(tally(cancel("3", "r3"))).isEqualTo("CANCELLED 3/4 of 3");

        assertThat(lab.state()).isEqualTo("""
                {combines}:deadlines = [rooms:10001 @1767225660000]
                {combines}:events = [match.voted {choice=cancel, match=10001, needed=3, player=3, players=4, votes=3}, match.ended {from=IN_PROGRESS, match=10001, pool=EXPERT, to=CANCELLED, why=voted}]
                {combines}:match:10001 = {at:CANCELLED: 1767225600000, createdAt: 1767225600000, endedAt: 1767225600000, id: 10001, kept:room.chat: 555, players: [{id=1, joinedAt=0, lane=DE, mmr=100}, {id=2, joinedAt=0, lane=DE, mmr=100}, {id=3, joinedAt=0, lane=DE, mmr=100}, {id=4, joinedAt=0, lane=DE, mmr=100}], pool: EXPERT, settings: {cancelThreshold=75, cooldown=30000, grace=60000, longest=10800000}, state: CANCELLED, teams: [[1, 3], [2, 4]], vote:1: cancel, vote:2: cancel, vote:3: cancel, votedAt:1: 1767225600000, votedAt:2: 1767225600000, votedAt:3: 1767225600000, why: voted}
                {combines}:player:1 = {status: idle}
                {combines}:player:2 = {status: idle}
                {combines}:player:3 = {status: idle}
                {combines}:player:4 = {status: idle}
                {combines}:rooms = {555: 10001}""");
        assertThat(lab.wake().woken()).hasSize(3).containsOnly("matchmaker combines PT0S");
    }

    @Test
    void a_player_votes_once_however_often_they_press() {
        cancel("1", "r1");
        cancel("1", "r1");

        assertThat(tally(cancel("1", "r2"))).isEqualTo("ALREADY_VOTED 1/4 of 3");
    }

    @Test
    void a_vote_can_be_taken_back() {
        cancel("1", "r1");

        assertThat(tally(keep("1", "r2"))).isEqualTo("WITHDRAWN 0/4 of 3");
        assertThat(tally(keep("1", "r3"))).isEqualTo("NOT_VOTED 0/4 of 3");
        assertThat(tally(cancel("1", "r4"))).isEqualTo("VOTED 1/4 of 3");
    }

    @Test
    void nobody_is_freed_from_a_newer_match() {
        lab.redis().hset("{combines}:player:4", Map.of("status", "in_match", "match", "10002"));
        cancel("1", "r1");
        cancel("2", "r2");
        cancel("3", "r3");

        assertThat(lab.redis().hgetall("{combines}:player:4"))
                .isEqualTo(Map.of("status", "in_match", "match", "10002"));
    }

    @Test
    void after_the_end_there_is_nothing_to_cancel() {
        cancel("1", "r1");
        cancel("2", "r2");
        cancel("3", "r3");
        var before = lab.state();

        assertThat(cancel("4", "r4").code()).isEqualTo(Code.OVER);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void in_another_channel_it_is_refused_and_the_right_one_is_named() {
        var answer = vote.vote("combines", new Speaker("r1", "1", "777", null), VoteMatch.CANCEL);

        assertThat(answer.code()).isEqualTo(Code.WRONG_PLACE);
        assertThat(answer.as(Told.class).chat()).isEqualTo(CHAT);
    }

    @Test
    void in_a_direct_message_it_works() {
        assertThat(tally(vote.vote("combines", new Speaker("r1", "1", null, null), VoteMatch.CANCEL)))
                .isEqualTo("VOTED 1/4 of 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {CHAT, "777"})
    void an_outsider_has_no_vote(String channel) {
        var before = lab.state();

        assertThat(vote.vote("combines", new Speaker("r1", "9", channel, null), VoteMatch.CANCEL)
                        .code())
                .isEqualTo(Code.NOT_IN_MATCH);
        assertThat(vote.vote("combines", new Speaker("r2", "9", channel, "10001"), VoteMatch.CANCEL)
                        .code())
                .isEqualTo(Code.NOT_IN_MATCH);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void all_voting_at_once_cancel_it_once() {
        var codes =
                AtOnce.each(1, 4, player -> cancel("" + player, "r" + player).code());

        assertThat(codes).containsExactlyInAnyOrder(Code.VOTED, Code.VOTED, Code.CANCELLED, Code.OVER);
    }
}
