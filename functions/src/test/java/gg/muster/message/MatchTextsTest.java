package gg.muster.message;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.league.Play;
import gg.muster.league.Queue;
import gg.muster.match.Match;
import gg.muster.match.Match.LockTurn;
import gg.muster.testing.Matches;
import gg.muster.testing.Shown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The card in a match's chat, as its players see it. */
class MatchTextsTest {
    private final League league = LeagueFiles.read(List.of("combines")).getFirst();

    private static Match match(@Nullable String detect, @Nullable List<LockTurn> turns) {
        var players = List.of(
                new Match.Player("1", "SIGNED", 1600, 10),
                new Match.Player("2", "DE+done", 1500, 10),
                new Match.Player("3", "DE", 1400, 40),
                new Match.Player("4", "DE", 1300, 30));
        var rooms = new Queue.Rooms("{match}", "{match}", "Lobby", List.of("Team A", "Team B"), "queue", false);
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
                detect,
                turns);
        return Matches.unasked(
                "10001",
                "EXPERT",
                Match.State.INITIAL,
                0,
                players,
                settings,
                List.of(List.of("1", "3"), List.of("2", "4")),
                "Bind",
                null,
                Map.of("room.chat", "5", "room.lobby", "6", "room.team0", "7", "room.team1", "8"));
    }

    /** The same on these maps. */
    private static Match on(Queue.Track... maps) {
        var match = match(null, null);
        return new Match(
                match.id(),
                match.pool(),
                match.state(),
                match.createdAt(),
                match.players(),
                match.settings(),
                match.teams(),
                List.of(maps),
                null,
                match.kept(),
                match.course());
    }

    @Test
    void several_maps_stand_in_their_order_with_who_made_them_and_the_direct_message_names_them() {
        var match = on(
                new Queue.Track("a1", "Aurora", "Ada"),
                new Queue.Track("b1", "Ba_salt", ""),
                new Queue.Track("c1", "Cove", "Bo"));

        assertThat(Shown.of(MatchTexts.card(league, match, false)))
                .contains("Maps: 1. Aurora by Ada | 2. Ba\\_salt | 3. Cove by Bo");
        assertThat(Shown.of(MatchTexts.direct(league, match, "1", false)))
                .contains("You play for **Team A** on **Aurora**, **Ba\\_salt** and **Cove**.");
    }

    @Test
    void the_card_has_teams_map_and_rooms_and_says_who_locks_their_agent_first() {
        var turns = List.of(
                new LockTurn("DE", "Draft eligible"),
                new LockTurn("DE+done", "Draft eligible"),
                new LockTurn("SIGNED", "Signed"));

        assertThat(Shown.of(MatchTexts.card(league, match("/matches/detect", turns), false)))
                .isEqualTo("""
                # Expert combine 10001
                Everyone meets in <#6> first; each team then has a room of its own.
                Team A: <@1> | <@3>
                Team B: <@2> | <@4>
                Map: Bind
                Tier: Expert
                Match: 10001
                Rooms: Chat: <#5> | Lobby: <#6> | Team A: <#7> | Team B: <#8>
                # Who locks their agent first
                Each team in this order: Draft eligible, then Signed. Among those, whoever still needs games, then \
                whoever waited longest.
                Team A: 1. <@3> · Draft eligible | 2. <@1> · Signed
                Team B: 1. <@4> · Draft eligible | 2. <@2> · Draft eligible
                [Submit the result -> match.result:combines:10001] [Find our game -> match.game:combines:10001] \
                [Vote to cancel -> match.cancel:combines:10001]""");
    }

    @Test
    void a_direct_message_has_their_team_its_rooms_and_the_same_buttons() {
        assertThat(Shown.of(MatchTexts.direct(league, match("/matches/detect", null), "2", false)))
                .isEqualTo("""
                Your **Expert combine** 10001 is ready! You play for **Team B** on **Bind**.
                Chat: <#5>
                Lobby: <#6>
                Team B: <#8>
                # Teams
                Team A: <@1> | <@3>
                Team B: <@2> | <@4>
                [Submit the result -> match.result:combines:10001] [Find our game -> match.game:combines:10001] \
                [Vote to cancel -> match.cancel:combines:10001]""");
    }

    @Test
    void a_league_without_that_gets_neither_an_order_nor_a_button_to_find_the_game() {
        assertThat(Shown.of(MatchTexts.card(league, match(null, null), true))).isEqualTo("""
                # Expert combine 10001
                Everyone meets in <#6> first; each team then has a room of its own.
                Team A: <@1> · 1600 | <@3> · 1400
                Team B: <@2> · 1500 | <@4> · 1300
                Map: Bind
                Tier: Expert
                Match: 10001
                Rooms: Chat: <#5> | Lobby: <#6> | Team A: <#7> | Team B: <#8>
                [Submit the result -> match.result:combines:10001] [Vote to cancel -> match.cancel:combines:10001]""");
    }
}
