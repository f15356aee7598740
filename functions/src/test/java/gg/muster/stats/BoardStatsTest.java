package gg.muster.stats;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.redis.Answer;
import gg.muster.stats.BoardStats.Code;
import gg.muster.stats.BoardStats.Told;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardStatsTest {
    private final Lab lab = Lab.shared();
    private final BoardStats board = lab.bean(BoardStats.class);
    private final CheckStats check = lab.bean(CheckStats.class);

    @BeforeEach
    void twenty_five_have_played() {
        lab.reset();
        Leaders.ranked(lab, "gCTF", 25);
    }

    private Answer<Code> ask(String request, String player, @Nullable Integer page, String... gamemodes) {
        return board.ask(lab.combines(), new Asker(request, player, "a-token"), "b1", List.of(gamemodes), page);
    }

    private static List<String> players(Answer<Code> answer) {
        return answer.as(Told.class).rows().stream()
                .map(row -> row.place() + ":" + row.player())
                .toList();
    }

    @Test
    void a_page_has_ten_best_first_and_a_picture_is_wanted() {
        var before = lab.state();

        var answer = ask("r1", "9", 1, "gCTF");

        assertThat(answer.code()).isEqualTo(Code.SHOWN);
        assertThat(players(answer))
                .containsExactly("1:1", "2:2", "3:3", "4:4", "5:5", "6:6", "7:7", "8:8", "9:9", "10:10");
        var told = answer.as(Told.class);
        assertThat(told.rows().getFirst()).isEqualTo(new BoardStats.Row("1", 1, "Player 1", 2000, 10, 5));
        assertThat(List.of(told.page(), told.pages(), told.players())).containsExactly(1, 3, 25);
        assertThat(lab.state().lines().filter(line -> !line.startsWith("{combines}:events")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(before.lines(), Stream.of("{combines}:board:b1 = r1 (expires)"))
                                .toList());
        assertThat(lab.events())
                .singleElement()
                .asString()
                .startsWith("picture.wanted {data={board=b1, gamemode=gCTF,");
        assertThat(lab.events().getFirst()).endsWith("kind=board, player=9, request=r1, token=a-token}");
        assertThat(lab.redis().pttl("{combines}:board:b1")).isBetween(1L, 900_000L);
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 5", "4, 3, 5", "999999, 3, 5", "0, 1, 10", "-5, 1, 10", "2, 2, 10"})
    void an_unknown_page_is_the_nearest(int asked, int shown, int rows) {
        var told = ask("r1", "9", asked, "gCTF").as(Told.class);

        assertThat(told.page()).isEqualTo(shown);
        assertThat(told.rows()).hasSize(rows);
    }

    @Test
    void my_place_is_the_page_that_i_am_on() {
        assertThat(players(ask("r1", "21", null, "gCTF"))).hasSize(5).contains("21:21");
        assertThat(players(ask("r2", "20", null, "gCTF"))).hasSize(10).contains("20:20");
    }

    @Test
    void who_has_no_place_is_told_and_nothing_is_turned() {
        ask("r1", "9", 2, "gCTF");
        var before = lab.state();

        assertThat(ask("r2", "77", null, "gCTF").code()).isEqualTo(Code.UNRANKED);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void without_anybody_there_is_no_board() {
        var before = lab.state();

        var answer = ask("r1", "9", 1, "DM", "other");

        assertThat(answer.code()).isEqualTo(Code.EMPTY);
        assertThat(answer.as(Told.class).gamemode()).isEqualTo("DM");
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void the_first_gamemode_that_somebody_has_played_is_shown() {
        assertThat(ask("r1", "9", 1, "DM", "gCTF", "other").as(Told.class).gamemode())
                .isEqualTo("gCTF");
    }

    @Test
    void asked_twice_it_answers_the_same_and_one_picture_is_wanted() {
        var first = ask("r1", "9", 1, "gCTF").as(Told.class);

        assertThat(ask("r1", "9", 1, "gCTF").as(Told.class)).isEqualTo(first);
        assertThat(lab.events()).hasSize(1);
    }

    @Test
    void a_board_shows_what_was_asked_for_last() {
        assertThat(check.shows("combines", "b1", "r1")).isFalse();
        ask("r1", "9", 1, "gCTF");
        assertThat(check.shows("combines", "b1", "r1")).isTrue();

        ask("r2", "9", 2, "gCTF");

        assertThat(check.shows("combines", "b1", "r1")).isFalse();
        assertThat(check.shows("combines", "b1", "r2")).isTrue();
    }
}
