package gg.muster.model;

import gg.muster.roster.RemoveRoster;
import gg.muster.roster.SetRoster;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who belongs where, in a league whose admins say so. */
final class Rosters {
    private final State state;
    private final Queues queues;

    Rosters(State state, Queues queues) {
        this.state = state;
        this.queues = queues;
    }

    /** Whoever waits takes their place along; whoever plays returns to where they belong by then. */
    SetRoster.Code set(String id, String pool) {
        var to = new State.Profile(pool, state.league.queueOf(pool).laneIds().getLast());
        if (to.equals(state.profiles.put(id, to))) {
            return SetRoster.Code.UNCHANGED;
        }
        var player = state.player(id);
        if (player.match != null) {
            redirect(player, to);
            return SetRoster.Code.SET;
        }
        var waited = player.waiting();
        if (!waited.isEmpty()) {
            queues.add(player, moved(waited.getFirst(), to));
            waited.stream()
                    .filter(entry -> !entry.pool().equals(pool))
                    .forEach(entry -> queues.remove(player, entry.pool()));
        }
        return SetRoster.Code.SET;
    }

    RemoveRoster.Code remove(String id) {
        if (state.profiles.remove(id) == null) {
            return RemoveRoster.Code.UNKNOWN;
        }
        var player = state.player(id);
        if (player.match != null) {
            returns(player).clear();
        } else {
            queues.giveUpAll(player);
        }
        return RemoveRoster.Code.REMOVED;
    }

    private void redirect(Player player, State.Profile to) {
        var entries = returns(player);
        if (!entries.isEmpty()) {
            var first = moved(entries.getFirst(), to);
            entries.clear();
            entries.add(first);
        }
    }

    private List<Player.Entry> returns(Player player) {
        var match = Objects.requireNonNull(state.matches.get(Objects.requireNonNull(player.match)));
        return match.returns.computeIfAbsent(player.id, id -> new ArrayList<>());
    }

    private static Player.Entry moved(Player.Entry entry, State.Profile to) {
        return new Player.Entry(to.pool(), to.lane(), entry.at(), null);
    }
}
