package gg.muster.bench;

import gg.muster.bench.DepthCrowd.Past;
import gg.muster.league.Queue;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import io.lettuce.core.ScriptOutputType;
import java.util.HashMap;
import java.util.List;
import java.util.stream.LongStream;

/** A queue of combines that is so deep, in a Redis of its own; people join it, and it is as deep as before afterwards. */
final class DepthQueue implements AutoCloseable {
    private static final String POOL = "EXPERT";
    private static final long FIRST_ID = 300_000_000_000_000_000L;
    private static final long HOUR = 3_600_000;
    private static final long WAITED = 60_000;

    /** In one command, so that what is measured around it hardly notices; Lua's numbers do not hold a whole id. */
    private static final String FORGET = """
            local lanes = redis.call("KEYS", ARGV[3] .. "*")
            for number = ARGV[1], ARGV[2] do
              local id = string.format("3%017.0f", number)
              for _, lane in ipairs(lanes) do redis.call("ZREM", lane, id) end
              redis.call("ZREM", KEYS[1] .. "deadlines", "entry:" .. id, "reminder:" .. id)
              redis.call("DEL", KEYS[1] .. "player:" .. id, KEYS[1] .. "request:r" .. id)
            end
            return 0
            """;

    private final int depth;
    private final DepthRedis redis;
    private final DepthCrowd crowd;
    private final JoinQueue join;
    private long ids = FIRST_ID;

    DepthQueue(int depth) {
        this(depth, new DepthRedis("combines"));
    }

    DepthQueue(int depth, DepthRedis redis) {
        this.depth = depth;
        this.redis = redis;
        this.join = redis.bean(JoinQueue.class);
        var queue = redis.league().mainQueue();
        var pool = queue.pool(POOL).orElseThrow();
        var entries = new DepthJoiners(redis).byProfile(queue, pool, HOUR);
        redis.empty();
        this.crowd = new DepthCrowd(redis, queue, pool, entries, new Past(1 + depth / 10, WAITED)).wait(depth);
    }

    Queue queue() {
        return crowd.queue();
    }

    Queue.Pool pool() {
        return crowd.pool();
    }

    /** How many players. */
    long waiting() {
        return crowd.waiting();
    }

    /** They, and nobody else but those who waited before, wait now. */
    void expect(int joined) {
        if (waiting() != depth + joined) {
            throw new IllegalStateException("%d should wait, and %d do".formatted(depth + joined, waiting()));
        }
    }

    int depth() {
        return depth;
    }

    DepthRedis redis() {
        return redis;
    }

    /** Players whose profiles are here and who never joined before. */
    List<String> newcomers(int count) {
        var players =
                LongStream.range(ids, ids + count).mapToObj(Long::toString).toList();
        ids += count;
        var lanes = crowd.queue().laneIds();
        var profiles = new HashMap<String, String>();
        for (int i = 0; i < count; i++) {
            profiles.put(players.get(i), DepthJoiners.profile(crowd.pool(), lanes.get(i % lanes.size())));
        }
        redis.redis().hset(redis.key("profiles"), profiles);
        return players;
    }

    /** The id of the interaction in which somebody joins. */
    static String request(String player) {
        return "r" + player;
    }

    /** Joins, as the handler of an interaction would. */
    void join(String player) {
        redis.clock().tick();
        var joiner = new Joiner(player, DepthJoiners.NAME, null, request(player), DepthJoiners.TOKEN, true);
        var answer = join.ask(redis.league(), crowd.queue(), joiner);
        DepthJoiners.expect(JoinQueue.Code.JOINED, answer.code());
    }

    /** Nothing is left of the places of so many of them, who need no new profile to join again. */
    void forget(List<String> players, int count) {
        redis.redis().xtrim(redis.key("events"), 0);
        var number = Long.parseLong(players.getFirst()) - FIRST_ID;
        redis.redis()
                .eval(
                        FORGET,
                        ScriptOutputType.INTEGER,
                        new String[] {redis.key("")},
                        Long.toString(number),
                        Long.toString(number + count - 1),
                        redis.key("pool:" + POOL + ":lane:"));
    }

    @Override
    public void close() {
        redis.close();
    }
}
