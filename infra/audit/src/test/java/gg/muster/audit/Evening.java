package gg.muster.audit;

import gg.muster.servers.RealRedis;
import io.lettuce.core.Consumer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A league on a real Redis in the middle of an evening, with one of everything and nothing out of place: 1 waits, 2 is on
 * hold, 3 and 4 play, 5 and 6 have handed in a result, 7 and 8 of party K2 are asked whether they are there, 9 and 10 wait
 * as party K1.
 */
final class Evening {
    static final List<String> GROUPS = List.of("matchmaker", "replies", "ledger");

    static final long NOW = 1_767_225_600_000L;
    static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);

    private static final RealRedis SERVER = RealRedis.start();
    private static final RedisCommands<String, String> REDIS =
            RedisClient.create(SERVER.url()).connect().sync();

    private Evening() {}

    /** A new one. */
    static RedisCommands<String, String> begin() {
        REDIS.flushall();
        hash("league", "epoch", "one", "state", "combines");
        hash("pool:EXPERT", "open", "1", "panelAt", "1");
        REDIS.set("{evening}:match-sequence", "7");
        REDIS.zadd("{evening}:deadlines", (double) (NOW + 3000), "panel:EXPERT");
        REDIS.psetex("{evening}:request:r1", 60_000, "[]");
        REDIS.psetex("{evening}:request:form:EVENING-10001:f1", 60_000, "[]");
        waiting();
        playing();
        over();
        parties();
        events();
        return REDIS;
    }

    static Audit audit() {
        return new Audit(REDIS, CLOCK);
    }

    static State state() {
        return new Look(REDIS, CLOCK).at("evening");
    }

    private static void waiting() {
        hash("player:1", "status", "queued", "lane:EXPERT", "DE", "at:EXPERT", "" + NOW, "mmr:EXPERT", "100");
        REDIS.zadd("{evening}:pool:EXPERT:lane:DE", (double) NOW, "1");
        due("entry:1", 7_200_000);
        due("reminder:1", 6_600_000);
        hash("player:2", "status", "locked", "reason", "smurfing");
        REDIS.zadd("{evening}:locked", (double) NOW, "2");
    }

    private static void playing() {
        match("10001", "IN_PROGRESS", "3", "4");
        hash(
                "match:10001",
                "teams",
                "[[\"4\"],[\"3\"]]",
                "maps",
                "[{\"uid\":\"m1\",\"name\":\"A\"}]",
                "vote:3",
                "cancel");
        hash("match:10001", "kept:room.chat", "901");
        hash("rooms", "901", "10001");
        REDIS.zadd("{evening}:plays:3", (double) NOW, "10001/m1");
        REDIS.pexpire("{evening}:plays:3", Duration.ofDays(90));
        live("10001");
        due("match:10001", 10_800_000);
        held("10001", "3", "4");

        match("10002", "IN_PROGRESS", "5", "6");
        hash("match:10002", "game", "g2");
        hash("games", "g2", "10002");
        live("10002");
        due("result:10002", 60_000);
        hash("player:5", "status", "idle", "cooldownUntil", "" + (NOW + 30_000));
        hash("player:6", "status", "idle");
    }

    private static void over() {
        match("10004", "COMPLETED", "5", "6");
        hash("match:10004", "endedAt", "" + NOW, "kept:room.chat", "904");
        hash("rooms", "904", "10004");
        due("rooms:10004", 60_000);
        match("10005", "CLOSED", "3", "4");
        hash("match:10005", "endedAt", "" + NOW, "game", "g5", "kept:room.chat", "905");
        hash("games", "g5", "10005", "g-of-old", "9000");
        REDIS.pexpire("{evening}:match:10005", Duration.ofDays(1));
        match("10006", "CLOSED", "3", "4");
        hash("match:10006", "endedAt", "" + NOW, "awaitedSince", "" + (NOW - 1));
        REDIS.zadd("{evening}:awaiting", (double) (NOW - 1), "10006");
        due("review:10006", 86_400_000);
        match("10007", "CANCELLED", "3", "4");
        hash("match:10007", "endedAt", "" + NOW, "at:CANCELLED", "" + NOW, "game", "g2");
        hash("match:10007", "maps", "[{\"uid\":\"m1\",\"name\":\"A\"}]");
        due("rooms:10007", 60_000);
    }

    private static void parties() {
        party("K1", "9", "10");
        hash("party:K1", "pool", "EU", "at", "" + NOW);
        for (var player : List.of("9", "10")) {
            hash("player:" + player, "status", "queued", "lane:EU", "2", "at:EU", "" + NOW, "mmr:EU", "100");
            hash("player:" + player, "with:EU", "K1");
            REDIS.zadd("{evening}:pool:EU:lane:2", (double) NOW, player);
        }
        due("entry:9", 7_200_000);
        party("K2", "7", "8");
        hash("party:K2", "match", "10003");
        match("10003", "READY_UP", "7", "8");
        hash("match:10003", "players", "[{\"id\":\"7\",\"party\":\"K2\"},{\"id\":\"8\",\"party\":\"K2\"}]");
        hash("match:10003", "readyBy", "" + (NOW + 120_000));
        live("10003");
        due("match:10003", 10_800_000);
        due("ready:10003", 120_000);
        held("10003", "7", "8");
    }

    private static void events() {
        var id = REDIS.xadd("{evening}:events", Map.of("type", "queue.joined", "at", "1", "data", "{}"));
        for (var group : GROUPS) {
            REDIS.xgroupCreate(XReadArgs.StreamOffset.from("{evening}:events", "0"), group, new XGroupCreateArgs());
            take(group).forEach(each -> REDIS.xack("{evening}:events", group, each.getId()));
        }
        REDIS.xdel("{evening}:events", id);
    }

    /** Hands the next events out to a worker of a group. */
    @SuppressWarnings("unchecked") // of the one element of an array for varargs
    static List<StreamMessage<String, String>> take(String group) {
        return REDIS.xreadgroup(Consumer.from(group, "c"), XReadArgs.StreamOffset.lastConsumed("{evening}:events"));
    }

    /** Something happens, and a worker of the matchmaker is at it. */
    static void handOut(RedisCommands<String, String> redis, String id) {
        redis.xadd("{evening}:events", new XAddArgs().id(id), Map.of("type", "x"));
        take("matchmaker");
    }

    private static void match(String id, String state, String... players) {
        var seats = Arrays.stream(players).map("{\"id\":\"%s\"}"::formatted).toList();
        hash("match:" + id, "id", id, "state", state, "createdAt", "" + NOW, "players", seats.toString());
        hash("match:" + id, "settings", "{\"grace\":1}", "pool", "EXPERT");
    }

    private static void live(String id) {
        REDIS.zadd("{evening}:matches", (double) NOW, id);
    }

    private static void held(String match, String... players) {
        for (var player : players) {
            hash("player:" + player, "status", "in_match", "match", match);
        }
    }

    private static void party(String id, String leader, String other) {
        hash("party:" + id, "type", "party", "id", id, "size", "2", "leaderID", leader, "joinCode", "C" + id);
        hash("party:" + id, "members", "[{\"id\":\"%s\"},{\"id\":\"%s\"}]".formatted(leader, other));
        hash("leaders", leader, id);
        hash("codes", "C" + id, id);
        hash("player:" + leader, "party", id);
        hash("player:" + other, "party", id);
        due("party:" + id, 86_400_000);
        due("idle:" + id, 82_800_000);
    }

    private static void due(String what, long in) {
        REDIS.zadd("{evening}:deadlines", (double) (NOW + in), what);
    }

    private static void hash(String key, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            REDIS.hset("{evening}:" + key, pairs[i], pairs[i + 1]);
        }
    }
}
