package gg.muster.model;

import gg.muster.league.League;
import gg.muster.league.Queue;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What there is in a league at a moment. */
final class State {
    final League league;
    private final Clock clock;

    private final Map<String, Player> players = new TreeMap<>();
    final SortedMap<String, Match> matches = new TreeMap<>();
    final Map<String, Party> parties = new TreeMap<>();

    /** Where the league says that players belong, where it does. */
    final Map<String, Profile> profiles = new TreeMap<>();

    final Set<String> closed = new TreeSet<>();

    /** Since when, in ms, an admin wants a match of a pool. */
    final Map<String, Long> wanted = new TreeMap<>();

    /** The match of each game that was handed in. */
    final Map<String, String> games = new TreeMap<>();

    /** When each player on hold was put there. */
    final Map<String, Long> locked = new TreeMap<>();

    /** What happens by itself, and at which ms; such as {@code entry:101}. */
    final Map<String, Long> due = new TreeMap<>();

    State(League league, Clock clock) {
        this.league = league;
        this.clock = clock;
    }

    /** Where a player belongs. */
    record Profile(String pool, String lane) {}

    long now() {
        return clock.millis();
    }

    /** So long from now. */
    long in(Duration duration) {
        return now() + duration.toMillis();
    }

    Player player(String id) {
        return players.computeIfAbsent(id, Player::new);
    }

    List<Player> players() {
        return List.copyOf(players.values());
    }

    @Nullable
    Party partyOf(String player) {
        var party = player(player).party;
        return party == null ? null : parties.get(party);
    }

    /** Who waits in a pool, in picking order. */
    List<Player> waiting(String pool) {
        return league.queueOf(pool).laneIds().stream()
                .flatMap(lane -> lane(pool, lane).stream())
                .toList();
    }

    /** Who waits in one of its lanes, longest first. */
    List<Player> lane(String pool, String lane) {
        return players.values().stream()
                .filter(player -> player.entries.containsKey(pool))
                .filter(player -> entry(player, pool).lane().equals(lane))
                .sorted((a, b) -> {
                    int older = Long.compare(entry(a, pool).at(), entry(b, pool).at());
                    return older != 0 ? older : a.id.compareTo(b.id);
                })
                .toList();
    }

    static Player.Entry entry(Player player, String pool) {
        return Objects.requireNonNull(player.entries.get(pool));
    }

    /** An admin wanted a match of it just now: that counts for two minutes. */
    boolean wantsNow(String pool) {
        var since = wanted.get(pool);
        return since != null && now() - since < Duration.ofMinutes(2).toMillis();
    }

    /** The pool that somebody plays in where they may choose: what they ask for, else what they chose last, or the first. */
    static String choice(Queue queue, Player player, @Nullable String asked) {
        var wanted = asked != null ? asked : player.lastPool;
        return queue.pools().stream()
                .map(Queue.Pool::id)
                .filter(pool -> pool.equals(wanted))
                .findFirst()
                .orElse(queue.pools().getFirst().id());
    }

    List<Queue.Pool> pools() {
        return league.queues().stream().flatMap(queue -> queue.pools().stream()).toList();
    }
}
