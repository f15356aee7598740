package gg.muster.bench;

import gg.muster.audit.Audit;
import gg.muster.audit.Finding;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The live state of one league like combines: who waits where, and what has become of its matches. */
final class BurstLeague {
    private static final int MATCH_SIZE = 10;

    private final String id;
    private final String root;
    private final RedisClusterCommands<String, String> redis;

    BurstLeague(String id, RedisClusterCommands<String, String> redis) {
        this.id = id;
        this.root = "{" + id + "}:";
        this.redis = redis;
    }

    /** How a match's players were told, and when it began, in ms; 0 where it has not. */
    record Opened(long begunAt, long told, long mentioned) {}

    String id() {
        return id;
    }

    long profiles() {
        return redis.hlen(root + "profiles");
    }

    /** As if these had registered a moment ago. */
    void forgetProfiles(Collection<String> players) {
        redis.hdel(root + "profiles", players.toArray(String[]::new));
    }

    /** Has the next run of the ledger read everyone. */
    void forgetRefresh() {
        redis.hdel(root + "league", "refreshedAt");
    }

    boolean isRefreshed() {
        return redis.hexists(root + "league", "refreshedAt");
    }

    /** What must never be and is. */
    List<Finding> findings() {
        return new Audit(redis, Clock.systemUTC()).of(id);
    }

    /** How many have got a place in a queue since the beginning. */
    long joined() {
        return Long.parseLong(Objects.requireNonNullElse(redis.get(root + "metrics:queues_joined"), "0"));
    }

    /** Its live matches. */
    List<Opened> opened() {
        return matches().stream().map(this::opened).toList();
    }

    private List<String> matches() {
        return redis.zrange(root + "matches", 0, -1);
    }

    private Opened opened(String match) {
        var fields = redis.hgetall(root + "match:" + match);
        var told = fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith("kept:told."))
                .map(Map.Entry::getValue)
                .toList();
        return new Opened(
                Long.parseLong(fields.getOrDefault("at:IN_PROGRESS", "0")),
                told.stream().filter(how -> how.startsWith("dm ")).count(),
                told.stream().filter(how -> how.startsWith("mention ")).count());
    }

    /** Whether enough for another match wait anywhere. */
    boolean couldFormMore() {
        var byPool = new HashMap<String, Long>();
        lanes().forEach(lane -> byPool.merge(lane.split(":", -1)[2], redis.zcard(lane), Long::sum));
        return byPool.values().stream().anyMatch(waiting -> waiting >= MATCH_SIZE);
    }

    /** Who is where: in which lane of a pool, in which live match. */
    Map<String, List<String>> places() {
        var places = new HashMap<String, List<String>>();
        lanes().forEach(lane ->
                redis.zrange(lane, 0, -1).forEach(player -> at(places, player).add(lane)));
        for (var match : matches()) {
            fellows(match).forEach(player -> at(places, player).add(root + "match:" + match));
        }
        return places;
    }

    private static List<String> at(Map<String, List<String>> places, String player) {
        return places.computeIfAbsent(player, none -> new ArrayList<>());
    }

    /** Whether it is one place, and the one that the player's own record says. */
    boolean agrees(String player, List<String> places) {
        if (places.size() != 1) {
            return false;
        }
        var record = redis.hgetall(root + "player:" + player);
        var place = places.getFirst();
        return switch (record.getOrDefault("status", "")) {
            case "queued" ->
                record.entrySet().stream()
                        .anyMatch(field -> place.equals(root + "pool:"
                                + field.getKey().replaceFirst("^lane:", "") + ":lane:" + field.getValue()));
            case "in_match" -> place.equals(root + "match:" + record.get("match"));
            default -> false;
        };
    }

    private List<String> fellows(String match) {
        var players = Objects.requireNonNullElse(redis.hget(root + "match:" + match, "players"), "");
        return Stream.of(players.split("\"id\":\"", -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .toList();
    }

    private Collection<String> lanes() {
        var found = new HashSet<String>();
        ScanCursor cursor = ScanCursor.INITIAL;
        do {
            KeyScanCursor<String> page = redis.scan(
                    cursor, ScanArgs.Builder.matches(root + "pool:*:lane:*").limit(1000));
            found.addAll(page.getKeys());
            cursor = page;
        } while (!cursor.isFinished());
        return found;
    }
}
