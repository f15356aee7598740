package gg.muster.bench;

import gg.muster.league.Queue;
import gg.muster.match.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Those who wait in one pool, as many as wanted: each a copy of somebody who joined through the product. */
final class DepthCrowd {
    /** Of real ids, which have as many digits. */
    private static final long FIRST_ID = 200_000_000_000_000_000L;

    private static final int CHUNK = 2_000;

    private final DepthRedis redis;
    private final Queue queue;
    private final Queue.Pool pool;
    private final List<Entry> entries;
    private final Past past;
    private long ids = 0;
    private int copies = 0;

    /**
     * Who is copied.
     *
     * @param lane that they wait in
     * @param players a party's size, or one
     */
    record Entry(String lane, int players, DepthTemplate template) {}

    /**
     * What they played before.
     *
     * @param matches different ones that they come from
     * @param waited ms that those who wait longest have waited
     */
    record Past(int matches, long waited) {}

    DepthCrowd(DepthRedis redis, Queue queue, Queue.Pool pool, List<Entry> entries, Past past) {
        this.redis = redis;
        this.queue = queue;
        this.pool = pool;
        this.entries = List.copyOf(entries);
        this.past = past;
    }

    DepthRedis redis() {
        return redis;
    }

    Queue queue() {
        return queue;
    }

    Queue.Pool pool() {
        return pool;
    }

    /** So many players wait, or a few more where the last party is larger. */
    DepthCrowd wait(int players) {
        int there = 0;
        while (there < players) {
            var chunk = new ArrayList<Copy>();
            while (there < players && chunk.size() < CHUNK) {
                var entry = entries.get(chunk.size() % entries.size());
                chunk.add(new Copy(entry, redis.now() - past.waited + past.waited / 2 * there / players));
                there += entry.players();
            }
            write(chunk);
        }
        return this;
    }

    /** As many wait in each lane as before the match took some. */
    void replace(Match match) {
        var taken = match.players().stream().collect(Collectors.groupingBy(Match.Player::lane, Collectors.counting()));
        write(entries.stream()
                .flatMap(entry -> Stream.generate(() -> new Copy(entry, redis.now() - past.waited / 2))
                        .limit(taken.getOrDefault(entry.lane(), 0L) / entry.players()))
                .toList());
    }

    /** How many players wait. */
    long waiting() {
        return queue.laneIds().stream()
                .mapToLong(lane -> redis.redis().zcard(redis.key("pool:" + pool.id() + ":lane:" + lane)))
                .sum();
    }

    private record Copy(Entry entry, long at) {}

    private void write(List<Copy> chunk) {
        redis.pipelined(commands ->
                chunk.stream().flatMap(copy -> copy.entry.template().copy(commands, names(copy.entry), copy.at)));
    }

    /** In the order of {@link DepthJoiners}' tokens: the players, their last match, and of a party its id and code. */
    private List<String> names(Entry entry) {
        var names = new ArrayList<String>();
        for (int i = 0; i < entry.players(); i++) {
            names.add(Long.toString(FIRST_ID + ids++));
        }
        int copy = copies++;
        names.add(Integer.toString(100_000 + copy % past.matches));
        names.add("K" + sixCharacters(copy));
        names.add(sixCharacters(copy));
        return names;
    }

    private static String sixCharacters(int number) {
        var digits = Integer.toString(number, Character.MAX_RADIX);
        return "0".repeat(6 - digits.length()) + digits;
    }
}
