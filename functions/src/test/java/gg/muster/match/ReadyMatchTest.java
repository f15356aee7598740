package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.ReadyMatch.Code;
import gg.muster.match.ReadyMatch.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.AtOnce;
import gg.muster.testing.Lab;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyMatchTest {
    private static final String CHAT = "555";

    private final Lab lab = Lab.shared();
    private final ReadyMatch ready = lab.bean(ReadyMatch.class);

    @BeforeEach
    void a_match_of_three_who_are_asked_whether_they_are_there() {
        lab.reset();
        lab.asked("10001", "READY_UP", CHAT, "1", "2", "3");
        lab.redis().hset("{combines}:match:10001", "readyBy", "1767225720000");
        lab.redis().zadd("{combines}:deadlines", 1767225720000.0, "ready:10001");
    }

    private Answer<Code> press(String player, String request) {
        return ready.ready("combines", new Speaker(request, player, CHAT, "10001"));
    }

    private static String progress(Answer<Code> answer) {
        var told = answer.as(Told.class);
        return answer.code() + " " + told.ready() + "/" + told.players();
    }

    @Test
    void who_is_ready_is_written_down_with_the_time_and_moves_nobody() {
        assertThat(progress(press("1", "r1"))).isEqualTo("READY 1/3");

        assertThat(lab.state()).isEqualTo("""
                {combines}:deadlines = [ready:10001 @1767225720000, match:10001 @1767236400000]
                {combines}:events = [match.readied {match=10001, player=1, players=3, ready=1}]
                {combines}:match:10001 = {createdAt: 1767225600000, id: 10001, kept:room.chat: 555, players: [{id=1, joinedAt=0, lane=DE, mmr=100}, {id=2, joinedAt=0, lane=DE, mmr=100}, {id=3, joinedAt=0, lane=DE, mmr=100}], pool: EXPERT, ready:1: 1767225600000, readyBy: 1767225720000, settings: {cancelThreshold=51, cooldown=0, grace=60000, longest=7200000, play={ready={absent=EVERYBODY_RETURNS, seconds=120}, result=VOTE}}, state: READY_UP, teams: [[1, 3], [2]]}
                {combines}:matches = [10001 @1767225600000]
                {combines}:player:1 = {match: 10001, status: in_match}
                {combines}:player:2 = {match: 10001, status: in_match}
                {combines}:player:3 = {match: 10001, status: in_match}
                {combines}:rooms = {555: 10001}""");
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
    }

    @Test
    void the_last_one_begins_the_match_which_has_its_whole_time_from_here_on() {
        press("1", "r1");
        press("2", "r2");

        assertThat(progress(press("3", "r3"))).isEqualTo("BEGUN 3/3");

        assertThat(lab.redis().hget("{combines}:match:10001", "state")).isEqualTo("IN_PROGRESS");
        assertThat(lab.state()).contains("{combines}:deadlines = [match:10001 @1767232800000]");
        assertThat(lab.events())
                .containsSubsequence(
                        "match.readied {match=10001, player=3, players=3, ready=3}",
                        "match.advanced {from=READY_UP, match=10001, to=IN_PROGRESS}");
    }

    @Test
    void pressing_twice_counts_once() {
        press("1", "r1");
        press("1", "r1");

        assertThat(progress(press("1", "r2"))).isEqualTo("ALREADY_READY 1/3");
    }

    @Test
    void whoever_is_ready_before_the_match_is_set_up_counts_as_soon_as_it_is() {
        lab.redis().hset("{combines}:match:10001", "state", "CREATED");

        IntStream.rangeClosed(1, 3)
                .forEach(player ->
                        assertThat(press("" + player, "r" + player).code()).isEqualTo(Code.READY));
        assertThat(lab.redis().hget("{combines}:match:10001", "state")).isEqualTo("CREATED");

        lab.bean(AdvanceMatch.class).advance("combines", "10001", Match.State.READY_UP);
        assertThat(lab.redis().hget("{combines}:match:10001", "state")).isEqualTo("IN_PROGRESS");
    }

    @ParameterizedTest
    @CsvSource({"IN_PROGRESS,UNDER_WAY", "CANCELLED,OVER", "COMPLETED,OVER", "CLOSED,OVER"})
    void a_button_that_is_old_changes_nothing(String state, Code code) {
        lab.redis().hset("{combines}:match:10001", "state", state);
        var before = lab.state();

        assertThat(press("1", "r1").code()).isEqualTo(code);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void a_match_that_has_no_such_stage_is_under_way() {
        lab.running("10002", "556", 80, "7", "8");

        assertThat(ready.ready("combines", new Speaker("r1", "7", "556", null)).code())
                .isEqualTo(Code.UNDER_WAY);
    }

    @Test
    void outsiders_are_ready_for_nothing() {
        var before = lab.state();

        assertThat(press("9", "r1").code()).isEqualTo(Code.NOT_IN_MATCH);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void all_at_once_one_of_them_begins_the_match() {
        var codes = AtOnce.each(1, 3, i -> press("" + i, "r" + i).code());

        assertThat(codes).containsExactlyInAnyOrder(Code.BEGUN, Code.READY, Code.READY);
        assertThat(lab.events())
                .filteredOn(event -> event.startsWith("match.advanced"))
                .hasSize(1);
    }
}
