package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.DetectMatch.Code;
import gg.muster.match.DetectMatch.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectMatchTest {
    private static final String CHAT = "555";
    private static final String MATCH = "{combines}:match:10001";

    private final Lab lab = Lab.shared();
    private final DetectMatch detect = lab.bean(DetectMatch.class);

    @BeforeEach
    void a_running_match_of_two_whose_game_can_be_found() {
        lab.reset().running("10001", CHAT, 80, "1", "2").detecting("10001");
    }

    private Answer<Code> ask(String player, String request, String channel) {
        return detect.ask("combines", new Speaker(request, player, channel, null), "a-token");
    }

    @Test
    void asking_changes_nothing_but_that_it_is_looked_for() {
        var before = lab.state();

        var answer = ask("1", "r1", CHAT);

        assertThat(answer.code()).isEqualTo(Code.LOOKING);
        assertThat(answer.as(Told.class)).isEqualTo(new Told("10001", null, null));
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
        assertThat(lab.state().lines())
                .containsExactlyInAnyOrder(
                        (before + "\n{combines}:events = [game.wanted {match=10001, player=1, token=a-token}]")
                                .split("\n"));
    }

    @Test
    void the_same_request_gets_the_same_answer_and_is_looked_for_once() {
        ask("1", "r1", CHAT);
        var before = lab.wholeState();

        assertThat(ask("1", "r1", CHAT).code()).isEqualTo(Code.LOOKING);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "INITIAL, NOT_BEGUN",
        "CREATED, NOT_BEGUN",
        "READY_UP, NOT_BEGUN",
        "CANCELLED, CANCELLED",
        "COMPLETED, CANCELLED",
        "CLOSED, CANCELLED"
    })
    void a_match_that_is_not_being_played_has_no_game(String state, Code code) {
        lab.redis().hset(MATCH, "state", state);

        refused(ask("1", "r1", CHAT), code);
    }

    @Test
    void a_result_that_is_in_needs_no_game_unless_it_was_rejected() {
        lab.redis().hset(MATCH, "game", "a-game");
        var answer = ask("1", "r1", CHAT);
        refused(answer, Code.ALREADY);
        assertThat(answer.as(Told.class).game()).isEqualTo("a-game");

        lab.redis().hset(MATCH, "rejected", "no such game");
        assertThat(ask("1", "r2", CHAT).code()).isEqualTo(Code.LOOKING);
    }

    @Test
    void a_match_of_a_league_that_finds_no_games_wants_links_only() {
        lab.running("10002", "556", 80, "3", "4");

        refused(ask("3", "r1", "556"), Code.ONLY_LINKS);
    }

    @Test
    void only_its_players_ask_and_only_in_its_chat_or_directly() {
        refused(ask("9", "r1", CHAT), Code.NOT_IN_MATCH);
        var elsewhere = ask("1", "r2", "777");
        refused(elsewhere, Code.WRONG_PLACE);
        assertThat(elsewhere.as(Told.class).chat()).isEqualTo(CHAT);
        assertThat(detect.ask("combines", new Speaker("r3", "1", null, "10001"), "t")
                        .code())
                .isEqualTo(Code.LOOKING);
    }

    @Test
    void the_form_tells_whether_the_link_may_be_left_out() {
        lab.running("10002", "556", 80, "3", "4");
        var seat = lab.bean(SeatMatch.class);

        assertThat(Map.of(
                        "with", seat.find("combines", new Speaker("r1", "1", CHAT, null)),
                        "without", seat.find("combines", new Speaker("r2", "3", "556", null))))
                .allSatisfy((name, answer) ->
                        assertThat(answer.as(SeatMatch.Told.class).detect()).isEqualTo(name.equals("with")));
    }

    private void refused(Answer<Code> answer, Code code) {
        assertThat(answer.code()).isEqualTo(code);
        assertThat(lab.redis().exists("{combines}:events")).isZero();
    }
}
