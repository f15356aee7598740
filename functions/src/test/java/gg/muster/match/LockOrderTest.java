package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Play;
import gg.muster.league.Queue;
import gg.muster.match.Match.LockTurn;
import gg.muster.testing.Matches;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LockOrderTest {
    private static final List<LockTurn> TURNS = List.of(
            new LockTurn("DE", "Draft eligible"),
            new LockTurn("DE+done", "Draft eligible"),
            new LockTurn("SIGNED", "Signed"));

    private static Match match(@Nullable List<LockTurn> turns, @Nullable List<List<String>> teams) {
        var players = List.of(
                new Match.Player("1", "SIGNED", 100, 5),
                new Match.Player("2", "DE", 200, 40),
                new Match.Player("3", "DE", 300, 30),
                new Match.Player("4", "SIGNED", 400, 4),
                new Match.Player("5", "DE+done", 500, 1),
                new Match.Player("6", "DE", 600, 30));
        var rooms = new Queue.Rooms("{match}", "{match}", "Lobby", List.of("A", "B"), "queue", false);
        var settings = new Match.Settings(
                "combine",
                "Expert",
                null,
                new Queue.Shape(2, 3),
                Queue.Split.BALANCED,
                Play.AT_ONCE,
                List.of("Bind"),
                rooms,
                80,
                0,
                0,
                60_000,
                null,
                turns);
        return Matches.unasked(
                "10001", "EXPERT", Match.State.INITIAL, 0, players, settings, teams, null, null, Map.of());
    }

    private static List<List<String>> order(Match match) {
        return LockOrder.of(match).stream()
                .map(team -> team.stream().map(Match.Player::id).toList())
                .toList();
    }

    @Test
    void lanes_come_in_their_order_and_in_a_lane_whoever_waited_longest() {
        assertThat(order(match(TURNS, List.of(List.of("1", "2", "3"), List.of("4", "5", "6")))))
                .containsExactly(List.of("3", "2", "1"), List.of("6", "5", "4"));
    }

    @Test
    void those_who_joined_in_the_same_instant_come_as_they_were_picked() {
        assertThat(order(match(TURNS, List.of(List.of("6", "3", "2"), List.of("1", "4", "5")))))
                .containsExactly(List.of("3", "6", "2"), List.of("5", "4", "1"));
    }

    @Test
    void a_lane_without_a_turn_comes_last() {
        assertThat(order(match(TURNS.subList(0, 1), List.of(List.of("1", "2", "5"), List.of("3", "4", "6")))))
                .containsExactly(List.of("2", "5", "1"), List.of("3", "6", "4"));
    }

    @Test
    void without_turns_or_teams_there_is_none() {
        assertThat(order(match(null, List.of(List.of("1"))))).isEmpty();
        assertThat(order(match(TURNS, null))).isEmpty();
    }
}
