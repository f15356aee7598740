package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.deadline.ExpireDeadline;
import gg.muster.match.SubmitMatch.Code;
import gg.muster.match.SubmitMatch.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.AtOnce;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmitMatchTest {
    private static final String CHAT = "555";
    private static final String GAME = "01234567-89ab-cdef-0123-456789abcdef";

    private final Lab lab = Lab.shared();
    private final SubmitMatch submit = lab.bean(SubmitMatch.class);
    private final CompleteMatch complete = lab.bean(CompleteMatch.class);
    private final RejectMatch reject = lab.bean(RejectMatch.class);

    @BeforeEach
    void a_running_match_of_two() {
        lab.reset().running("10001", CHAT, 80, "1", "2");
    }

    private Answer<Code> submit(String player, String request, String game) {
        return submit.submit("combines", new Speaker(request, player, CHAT, null), game);
    }

    @Test
    void a_result_frees_the_players_at_once_lets_them_rest_and_remembers_who_met() {
        var answer = submit("1", "r1", GAME);

        assertThat(answer.code()).isEqualTo(Code.SUBMITTED);
        assertThat(answer.as(Told.class).until()).isEqualTo(lab.now() + 30_000);
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
        assertThat(lab.state()).isEqualTo("""
                {combines}:events = [result.submitted {game=01234567-89ab-cdef-0123-456789abcdef, match=10001, player=1, tier=EXPERT}]
                {combines}:games = {01234567-89ab-cdef-0123-456789abcdef: 10001}
                {combines}:match:10001 = {createdAt: 1767225600000, game: 01234567-89ab-cdef-0123-456789abcdef, id: 10001, kept:room.chat: 555, players: [{id=1, joinedAt=0, lane=DE, mmr=100}, {id=2, joinedAt=0, lane=DE, mmr=100}], pool: EXPERT, settings: {cancelThreshold=80, cooldown=30000, grace=60000, longest=10800000}, state: IN_PROGRESS, submittedAt: 1767225600000, submittedBy: 1, teams: [[1], [2]]}
                {combines}:matches = [10001 @1767225600000]
                {combines}:player:1 = {cooldownUntil: 1767225630000, played: 1, recent: [[10001, 1767225600000, 1]], status: idle}
                {combines}:player:2 = {cooldownUntil: 1767225630000, played: 1, recent: [[10001, 1767225600000, 2]], status: idle}
                {combines}:rooms = {555: 10001}""");
    }

    @Test
    void a_taken_result_completes_the_match() {
        submit("1", "r1", GAME);
        lab.redis().del("{combines}:events");
        lab.clock().advance(Duration.ofMinutes(1));

        assertThat(complete.complete("combines", "10001", GAME)).isEqualTo(CompleteMatch.Code.COMPLETED);

        assertThat(lab.redis().hget("{combines}:match:10001", "state")).isEqualTo("COMPLETED");
        assertThat(lab.state())
                .contains(
                        "[match.ended {by=1, from=IN_PROGRESS, match=10001, pool=EXPERT, to=COMPLETED, why=submitted}]")
                .contains("{combines}:deadlines = [rooms:10001 @1767225720000]")
                .contains("{combines}:player:1 = {cooldownUntil: 1767225630000, played: 1,")
                .doesNotContain("{combines}:matches");
        assertThat(complete.complete("combines", "10001", GAME)).isEqualTo(CompleteMatch.Code.REFUSED);
    }

    @Test
    void completing_frees_nobody_from_a_newer_match() {
        submit("1", "r1", GAME);
        lab.redis().hset("{combines}:player:1", Map.of("status", "in_match", "match", "10002"));

        complete.complete("combines", "10001", GAME);

        assertThat(lab.redis().hmget("{combines}:player:1", "status", "match").stream()
                        .map(field -> field.getValue()))
                .containsExactly("in_match", "10002");
    }

    @Test
    void two_results_at_once_are_one() {
        var codes = AtOnce.each(
                1, 2, player -> submit("" + player, "r" + player, GAME).code());

        assertThat(codes).containsExactlyInAnyOrder(Code.SUBMITTED, Code.ALREADY);
        assertThat(lab.redis().hget("{combines}:player:1", "played")).isEqualTo("1");
    }

    @Test
    void the_same_request_gets_the_same_answer() {
        submit("1", "r1", GAME);
        var before = lab.wholeState();

        assertThat(submit("1", "r1", GAME).code()).isEqualTo(Code.SUBMITTED);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_game_counts_for_one_match_only() {
        submit("1", "r1", GAME);
        lab.running("10002", "666", 80, "3", "4");
        var before = lab.state();

        var answer = submit.submit("combines", new Speaker("r2", "3", "666", null), GAME);

        assertThat(answer.code()).isEqualTo(Code.GAME_TAKEN);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void a_refused_result_can_be_corrected_in_the_chat_by_players_who_are_free_again() {
        submit("1", "r1", GAME);
        assertThat(submit("2", "r2", "another").code()).isEqualTo(Code.ALREADY);

        assertThat(reject.reject("combines", "10001", GAME, "no such game")).isEqualTo(RejectMatch.Code.AGAIN);
        assertThat(lab.redis().hget("{combines}:match:10001", "rejected")).isEqualTo("no such game");
        assertThat(submit("2", "r3", "another").code()).isEqualTo(Code.SUBMITTED);

        assertThat(complete.complete("combines", "10001", GAME)).isEqualTo(CompleteMatch.Code.REFUSED);
        assertThat(complete.complete("combines", "10001", "another")).isEqualTo(CompleteMatch.Code.COMPLETED);
        assertThat(lab.redis().hgetall("{combines}:games")).isEqualTo(Map.of("another", "10001"));
        assertThat(reject.reject("combines", "10001", "another", "late")).isEqualTo(RejectMatch.Code.REFUSED);
    }

    @Test
    void a_game_that_a_cancelled_match_had_handed_in_may_be_that_of_another() {
        submit("1", "r1", GAME);
        reject.reject("combines", "10001", GAME, "no such game");
        lab.running("10002", "666", 80, "3", "4");
        var theirs = new Speaker("r2", "3", "666", null);
        assertThat(submit.submit("combines", theirs, GAME).code()).isEqualTo(Code.GAME_TAKEN);

        lab.clock().advance(Duration.ofHours(3));
        lab.bean(ExpireDeadline.class).all(lab.combines());
        lab.running("10002", "666", 80, "3", "4");

        assertThat(submit.submit("combines", new Speaker("r3", "3", "666", null), GAME)
                        .code())
                .isEqualTo(Code.SUBMITTED);
        assertThat(lab.redis().hgetall("{combines}:games")).isEqualTo(Map.of(GAME, "10002"));
        assertThat(complete.complete("combines", "10001", GAME)).isEqualTo(CompleteMatch.Code.REFUSED);
    }

    @Test
    void a_result_that_was_not_taken_is_sent_again_each_time_after_twice_the_pause() {
        submit("1", "r1", GAME);
        lab.redis().del("{combines}:events");

        reject.reject("combines", "10001", GAME, null);
        assertThat(lab.state()).contains("{combines}:deadlines = [result:10001 @1767225615000]");
        reject.reject("combines", "10001", GAME, null);
        assertThat(lab.state()).contains("{combines}:deadlines = [result:10001 @1767225630000]");
        assertThat(lab.wake().woken()).endsWith("matchmaker combines PT15S", "matchmaker combines PT30S");
        assertThat(submit("2", "r2", "another").code()).isEqualTo(Code.ALREADY);

        lab.clock().advance(Duration.ofSeconds(30));
        lab.bean(ExpireDeadline.class).all(lab.combines());
        assertThat(lab.state())
                .contains("result.rejected {game=" + GAME + ", match=10001}, result.rejected {game=" + GAME
                        + ", match=10001}, result.submitted {game=" + GAME
                        + ", match=10001, player=1, tier=EXPERT}]")
                .doesNotContain("{combines}:deadlines");
    }

    @Test
    void a_match_whose_result_is_refused_and_never_corrected_ends_by_itself() {
        submit("1", "r1", GAME);
        reject.reject("combines", "10001", GAME, "no such game");
        lab.clock().advance(Duration.ofHours(3));

        lab.bean(ExpireDeadline.class).all(lab.combines());

        assertThat(lab.redis().hget("{combines}:match:10001", "state")).isEqualTo("CANCELLED");
    }

    @ParameterizedTest
    @CsvSource({"INITIAL, NOT_BEGUN", "CREATED, NOT_BEGUN", "CANCELLED, CANCELLED", "CLOSED, CANCELLED"})
    void a_match_that_is_not_being_played_has_no_result(String state, Code code) {
        lab.redis().hset("{combines}:match:10001", "state", state);
        var before = lab.state();

        assertThat(submit("1", "r1", GAME).code()).isEqualTo(code);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void only_its_players_hand_it_in_and_only_in_its_chat_or_directly() {
        assertThat(submit("9", "r1", GAME).code()).isEqualTo(Code.NOT_IN_MATCH);
        var elsewhere = submit.submit("combines", new Speaker("r2", "1", "777", null), GAME);
        assertThat(elsewhere.code()).isEqualTo(Code.WRONG_PLACE);
        assertThat(elsewhere.as(Told.class).chat()).isEqualTo(CHAT);
        assertThat(submit.submit("combines", new Speaker("r3", "1", null, null), GAME)
                        .code())
                .isEqualTo(Code.SUBMITTED);
    }

    @Test
    void matches_that_are_not_there_are_gone() {
        assertThat(complete.complete("combines", "1", GAME)).isEqualTo(CompleteMatch.Code.GONE);
        assertThat(reject.reject("combines", "1", GAME, "x")).isEqualTo(RejectMatch.Code.GONE);
    }

    @Test
    void a_match_whose_result_is_in_cannot_be_cancelled_by_vote() {
        submit("1", "r1", GAME);

        var vote = lab.bean(VoteMatch.class).vote("combines", new Speaker("r2", "2", CHAT, null), VoteMatch.CANCEL);

        assertThat(vote.code()).isEqualTo(VoteMatch.Code.OVER);
    }

    @Test
    void the_form_is_opened_for_those_who_may_fill_it_in() {
        var seat = lab.bean(SeatMatch.class);

        assertThat(seat.find("combines", new Speaker("r1", "1", CHAT, null)).code())
                .isEqualTo(SeatMatch.Code.FOUND);
        assertThat(seat.find("combines", new Speaker("r1", "1", null, null))
                        .as(SeatMatch.Told.class)
                        .match())
                .isEqualTo("10001");
        assertThat(seat.find("combines", new Speaker("r1", "1", "777", null)).code())
                .isEqualTo(SeatMatch.Code.WRONG_PLACE);
        assertThat(seat.find("combines", new Speaker("r1", "9", CHAT, null)).code())
                .isEqualTo(SeatMatch.Code.NOT_IN_MATCH);
    }
}
