package gg.muster.message;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Play;
import gg.muster.league.Queue;
import gg.muster.match.Match;
import gg.muster.match.result.FoundGame;
import gg.muster.testing.Matches;
import gg.muster.testing.Shown;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What players read of the games that were found. */
class GameMessageTest {
    private static final String GAME = "%08d-89ab-cdef-0123-456789abcdef";

    private static Match match() {
        var players = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new Match.Player("" + i, "DE", 100, i))
                .toList();
        var rooms = new Queue.Rooms("{match}", "{match}", "Lobby", List.of("A", "B"), "queue", false);
        var settings = new Match.Settings(
                "combine",
                "Expert",
                null,
                new Queue.Shape(2, 2),
                Queue.Split.BALANCED,
                Play.AT_ONCE,
                List.of("Bind"),
                rooms,
                80,
                0,
                0,
                60_000,
                "/d",
                null);
        return Matches.unasked(
                "10001", "EXPERT", Match.State.IN_PROGRESS, 0, players, settings, null, null, null, Map.of());
    }

    private static FoundGame game(int number, List<String> red, List<String> blue, String... flags) {
        return new FoundGame(GAME.formatted(number), "Ascent", red, blue, List.of(flags));
    }

    @Test
    void a_single_game_asks_for_one_confirmation() {
        var game = game(1, List.of("1", "2"), List.of("3", "4"));

        assertThat(Shown.of(GameMessage.found("combines", match(), List.of(game))))
                .isEqualTo("""
                This looks like the game of match 10001. Is it the one?
                # Ascent <https://tracker.gg/valorant/match/00000001-89ab-cdef-0123-456789abcdef>
                All 4 of you played in it.
                Red: <@1> | <@2>
                Blue: <@3> | <@4>
                [Yes, submit it -> match.confirm:combines:10001/00000001-89ab-cdef-0123-456789abcdef]
                [Not this one -> match.result:combines:10001]""");
    }

    @Test
    void several_games_come_in_their_order_and_say_who_is_missing_and_what_was_noticed() {
        var games = List.of(
                game(1, List.of("1", "2"), List.of("3", "Some`body")),
                game(2, List.of(), List.of("Riot#1"), "SUBSTITUTE", "SHORT"));

        assertThat(Shown.of(GameMessage.found("combines", match(), games))).isEqualTo("""
                2 games could be the one of match 10001. Which is it?
                # Game 1: Ascent <https://tracker.gg/valorant/match/00000001-89ab-cdef-0123-456789abcdef>
                Only 3 of you 4 played in it. Missing: <@4>
                Red: <@1> | <@2>
                Blue: <@3> | `Some'body`
                # Game 2: Ascent <https://tracker.gg/valorant/match/00000002-89ab-cdef-0123-456789abcdef>
                None of its players can be told by their Discord account; please look who they are.
                Red: nobody named
                Blue: `Riot#1`
                Flags: SUBSTITUTE, SHORT
                [Submit game 1 -> match.confirm:combines:10001/00000001-89ab-cdef-0123-456789abcdef] \
                [Submit game 2 -> match.confirm:combines:10001/00000002-89ab-cdef-0123-456789abcdef]
                [None of these -> match.result:combines:10001]""");
    }

    @Test
    void the_most_that_can_be_found_still_fits_into_a_message() {
        var names = IntStream.range(0, 100)
                .mapToObj(i -> "somebody with a long name " + i)
                .toList();
        var games = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new FoundGame(GAME.formatted(i), "M".repeat(500), names, names, names))
                .toList();

        assertThat(GameMessage.found("combines", match(), games).embeds()).hasSize(5);
    }

    @Test
    void where_none_is_found_there_is_a_way_on() {
        assertThat(Shown.of(GameMessage.none("combines", "10001"))).isEqualTo("""
                The league's records know no game of match 10001 yet. It can take a few minutes after the end until they \
                do: look again then, or hand in the link to its tracker page.
                [Look again -> match.game:combines:10001] [I have the link -> match.result:combines:10001]""");
    }

    @Test
    void while_the_records_are_away_there_is_a_way_on() {
        assertThat(Shown.of(GameMessage.away("combines", "10001"))).isEqualTo("""
                The league's records can't be reached right now, so I could not look for the game of match 10001. Try \
                again in a moment, or hand in the link to its tracker page: that is kept and sent later by itself.
                [Look again -> match.game:combines:10001] [I have the link -> match.result:combines:10001]""");
    }

    @Test
    void a_match_that_takes_no_result_says_why() {
        assertThat(Shown.of(GameMessage.over("10001", null)))
                .isEqualTo("Match 10001 is over already, so there is no game to look for.");
        assertThat(Shown.of(GameMessage.over("10001", "g")))
                .isEqualTo("The result of match 10001 is in already (game g); everyone in it is free.");
    }
}
