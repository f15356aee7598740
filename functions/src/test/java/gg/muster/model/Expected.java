package gg.muster.model;

import gg.muster.match.Match.State;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What Redis has to hold by the model, key by key in the shapes of {@code lua/README.md}: a hash by its fields, a sorted
 * set by its members with their scores. What the model does not speak of, such as names, is left out; see {@link Sight}.
 */
final class Expected {
    private final gg.muster.model.State state;
    private final Map<String, Map<String, String>> keys = new TreeMap<>();

    private Expected(gg.muster.model.State state) {
        this.state = state;
    }

    static Map<String, Map<String, String>> of(gg.muster.model.State state) {
        var expected = new Expected(state);
        state.players().forEach(expected::player);
        state.matches.values().forEach(expected::match);
        state.parties.values().forEach(expected::party);
        state.pools().forEach(pool -> expected.pool(pool.id()));
        expected.profiles();
        state.games.forEach((game, match) -> expected.put("games", game, match));
        state.locked.forEach((player, at) -> expected.put("locked", player, at));
        state.due.forEach((deadline, at) -> expected.put("deadlines", deadline, at));
        return expected.keys;
    }

    private void put(String key, String field, @Nullable Object value) {
        if (value != null) {
            keys.computeIfAbsent(key, none -> new TreeMap<>()).put(field, value.toString());
        }
    }

    /** 0 stands for what there is not. */
    private void count(String key, String field, long value) {
        put(key, field, value == 0 ? null : value);
    }

    private void player(Player player) {
        var key = "player:" + player.id;
        put(key, "status", player.isIdle() ? null : player.status());
        put(key, "match", player.match);
        put(key, "party", player.party);
        put(key, "lastPool", player.lastPool);
        put(key, "cooldownUntil", player.cooldownUntil);
        count(key, "bannedUntil", player.bannedUntil);
        count(key, "lastMatchAt", player.lastMatchAt);
        count(key, "seenAt", player.seenAt);
        count(key, "played", player.played);
        count(key, "dodged", player.dodges.size());
        for (var entry : player.entries.values()) {
            put(key, "lane:" + entry.pool(), entry.lane());
            put(key, "at:" + entry.pool(), entry.at());
            put(key, "with:" + entry.pool(), entry.party());
            put("pool:" + entry.pool() + ":lane:" + entry.lane(), player.id, entry.at());
        }
    }

    private void match(Match match) {
        var key = "match:" + match.id;
        put(key, "state", match.state);
        put(key, "pool", match.pool);
        put(key, "players", match.players);
        put(key, "readyBy", match.readyBy);
        put(key, "winner", match.winner);
        put(key, "game", match.game);
        put(key, "rejected", match.rejected);
        put(key, "awaitedSince", match.awaitedSince);
        put(key, "reviewSince", match.reviewSince);
        count(key, "attempts", match.attempts);
        match.ready.forEach((player, at) -> put(key, "ready:" + player, at));
        match.votes.forEach((player, choice) -> put(key, "vote:" + player, choice));
        match.dodges.forEach((player, until) -> put(key, "dodge:" + player, until));
        put("awaiting", match.id, match.awaitedSince);
        if (match.isLive()) {
            put("matches", match.id, match.createdAt);
        }
        if (match.chat != null && match.state != State.CLOSED) {
            put("rooms", match.chat, match.id);
        }
    }

    private void party(Party party) {
        var key = "party:" + party.id;
        put(key, "region", party.region);
        put(key, "size", party.members.size());
        put(key, "members", List.copyOf(party.members));
        put(key, "leaderID", party.leader);
        put(key, "joinCode", party.code);
        put(key, "pool", party.pool);
        put(key, "at", party.pool == null ? null : party.at);
        put(key, "match", party.match);
        put("leaders", party.leader, party.id);
        put("codes", party.code, party.id);
    }

    private void pool(String pool) {
        put("pool:" + pool, "open", state.closed.contains(pool) ? 0 : null);
        put("pool:" + pool, "build", state.wanted.get(pool));
    }

    private void profiles() {
        state.profiles.forEach((player, profile) -> put("profiles", player, profile.pool()));
    }
}
