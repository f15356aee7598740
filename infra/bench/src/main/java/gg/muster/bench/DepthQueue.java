package gg.muster.bench;

import gg.muster.bench.DepthCrowd.Past;
import gg.muster.league.Queue;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A queue of combines that is so deep, in a Redis of its own; people join it, and it is as deep as before afterwards. */
final class DepthQueue implements AutoCloseable {
    private static final String POOL = "EXPERT";
    private static final long FIRST_ID = 300_000_000_000_000_000L;
    private static final long HOUR = 3_600_000;
    private static final long WAITED = 60_000;

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

    /** Nothing is left of them, whether they joined or not. */
    void forget(List<String> players) {
        redis.redis().xtrim(redis.key("events"), 0);
        redis.redis().hdel(redis.key("profiles"), players.toArray(String[]::new));
        redis.pipelined(commands -> {
            var own = new ArrayList<String>();
            var deadlines = new ArrayList<String>();
            for (var player : players) {
                own.addAll(List.of(redis.key("player:" + player), redis.key("request:" + request(player))));
                deadlines.addAll(List.of("entry:" + player, "reminder:" + player));
            }
            var all = players.toArray(String[]::new);
            return Stream.concat(
                    Stream.of(
                            commands.del(own.toArray(String[]::new)).toCompletableFuture(),
                            commands.zrem(redis.key("deadlines"), deadlines.toArray(String[]::new))
                                    .toCompletableFuture()),
                    crowd.queue().laneIds().stream()
                            .map(lane -> commands.zrem(redis.key("pool:" + POOL + ":lane:" + lane), all)
                                    .toCompletableFuture()));
        });
    }

    @Override
    public void close() {
        redis.close();
    }
}
