package gg.muster.match;

import gg.muster.match.Match.LockTurn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order in which the players of a team lock their agents: lane by lane, and within a lane whoever waited longest for
 * the match. It follows from what is stored of the match alone, so it is the same however often it is asked for.
 */
public final class LockOrder {
    private LockOrder() {}

    /** Each team in its order; nobody where the match has none, or no teams yet. */
    public static List<List<Match.Player>> of(Match match) {
        var turns = match.settings().lockOrder();
        var teams = match.teams();
        if (turns == null || teams == null) {
            return List.of();
        }
        var lanes = turns.stream().map(LockTurn::lane).toList();
        var places =
                IntStream.range(0, lanes.size()).boxed().collect(Collectors.toMap(lanes::get, Function.identity()));
        var inOrder = new ArrayList<>(match.players());
        inOrder.sort(Comparator.comparingInt((Match.Player player) -> places.getOrDefault(player.lane(), lanes.size()))
                .thenComparingLong(Match.Player::joinedAt));
        return teams.stream()
                .map(team -> inOrder.stream()
                        .filter(player -> team.contains(player.id()))
                        .toList())
                .toList();
    }
}
