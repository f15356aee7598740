package gg.muster.model;

import gg.muster.league.Queue;
import gg.muster.match.Match.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A match, over or not; times in ms. */
final class Match {
    final String id;
    final String pool;
    final Queue queue;
    final List<String> players;
    final long createdAt;

    State state = State.INITIAL;

    /** How many teams it has; 0 before they are made. */
    int teams;

    @Nullable
    String chat;

    /** Where its players return to, should it not begin. */
    final Map<String, List<Player.Entry>> returns = new HashMap<>();

    /** When they were told of it. */
    final Map<String, Long> told = new HashMap<>();

    final Map<String, Long> ready = new TreeMap<>();
    final Map<String, String> votes = new TreeMap<>();

    /** Until when whoever was not there is banned for it. */
    final Map<String, Long> dodges = new TreeMap<>();

    @Nullable
    Long readyBy;

    boolean begun;
    boolean cancelled;
    boolean reported;

    @Nullable
    String winner;

    @Nullable
    String game;

    @Nullable
    String rejected;

    int attempts;

    @Nullable
    Long awaitedSince;

    @Nullable
    Long reviewSince;

    Match(String id, String pool, Queue queue, List<String> players, long createdAt) {
        this.id = id;
        this.pool = pool;
        this.queue = queue;
        this.players = players;
        this.createdAt = createdAt;
    }

    boolean isLive() {
        return state.isLive();
    }

    /** Its players say first that they are there. */
    boolean asks() {
        return queue.play().ready() != null;
    }

    boolean isFull() {
        return ready.keySet().containsAll(players);
    }

    /** A result is in, and nobody has refused it. */
    boolean hasResult() {
        return game != null && rejected == null;
    }

    long votesFor(String choice) {
        return players.stream()
                .filter(player -> choice.equals(votes.get(player)))
                .count();
    }
}
