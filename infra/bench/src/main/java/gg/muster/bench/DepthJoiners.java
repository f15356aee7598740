package gg.muster.bench;

import gg.muster.bench.DepthCrowd.Entry;
import gg.muster.league.Queue;
import gg.muster.party.CreateParty;
import gg.muster.party.JoinParty;
import gg.muster.party.QueueParty;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first of each kind of those who wait: they join through the product, and everybody else is a copy of them. */
final class DepthJoiners {
    /** As long as an interaction's token is. */
    static final String TOKEN = "t".repeat(180);

    static final String NAME = "Somebody";

    private static final long FIRST_ID = 100_000_000_000_000_000L;
    private static final String LAST_MATCH = "<last>";

    private final DepthRedis redis;
    private int requests = 0;

    DepthJoiners(DepthRedis redis) {
        this.redis = redis;
    }

    /** Of a league whose players' pool and lane follow from their profiles: one for each lane. */
    List<Entry> byProfile(Queue queue, Queue.Pool pool, long endedAgo) {
        return queue.laneIds().stream()
                .map(lane -> {
                    redis.empty();
                    redis.redis().hset(redis.key("profiles"), player(0), profile(pool, lane));
                    join(queue, null);
                    redis.redis().hset(redis.key("player:" + player(0)), "recent", recent(endedAgo));
                    return entry(lane, 1, "<no party>", "<no code>");
                })
                .toList();
    }

    static String profile(Queue.Pool pool, String lane) {
        return "{\"pool\":\"%s\",\"lane\":\"%s\",\"mmr\":1487.5}".formatted(pool.id(), lane);
    }

    /** Five matches, as many as are remembered; the last one ended that long ago, and the others an hour earlier. */
    private String recent(long endedAgo) {
        var last = "[\"%s\",%d,1,[\"Ascent\"]]".formatted(LAST_MATCH, redis.now() - endedAgo);
        var earlier = IntStream.range(0, 4)
                .mapToObj(i -> "[\"1000%d\",%d,2,[\"Haven\"]]".formatted(i, redis.now() - endedAgo - 3_600_000));
        return "[" + String.join(",", Stream.concat(Stream.of(last), earlier).toList()) + "]";
    }

    /** Of a league with a roster. */
    List<Entry> onRoster(Queue queue, Queue.Pool pool) {
        redis.empty();
        redis.redis().hset(redis.key("profiles"), player(0), roster(pool));
        join(queue, null);
        return List.of(entry(queue.laneIds().getFirst(), 1, "<no party>", "<no code>"));
    }

    static String roster(Queue.Pool pool) {
        return "{\"pool\":\"%s\",\"name\":\"%s\"}".formatted(pool.id(), NAME);
    }

    /** Of a league with panels: somebody who waits in every queue there is. */
    List<Entry> everywhere(Queue queue) {
        redis.empty();
        for (var each : redis.league().queues()) {
            redis.redis().hset(redis.key("ratings:" + each.gamemode()), player(0), "1012.5");
            join(each, null);
        }
        return List.of(entry(queue.laneIds().getFirst(), 1, "<no party>", "<no code>"));
    }

    /** Of a league with parties: somebody alone, and parties of each size. */
    List<Entry> inParties(Queue queue, Queue.Pool region) {
        var most = Objects.requireNonNull(redis.league().parties()).most();
        var entries = new ArrayList<Entry>();
        redis.empty();
        join(queue, region.id());
        entries.add(entry("1", 1, "<no party>", "<no code>"));
        for (int size = 2; size <= most; size++) {
            redis.empty();
            entries.add(party(queue, region, size));
        }
        return entries;
    }

    private Entry party(Queue queue, Queue.Pool region, int size) {
        var league = redis.league();
        var party = Objects.requireNonNull(redis.bean(CreateParty.class)
                .ask(league, joiner(0, region.id()))
                .as(CreateParty.Told.class)
                .party());
        for (int i = 1; i < size; i++) {
            redis.bean(JoinParty.class).ask(league, joiner(i, null), party.joinCode());
        }
        var queued = redis.bean(QueueParty.class).ask(league, queue, player(0), null, request());
        expect(QueueParty.Code.QUEUED, queued.code());
        return entry(Integer.toString(size), size, party.id(), party.joinCode());
    }

    private void join(Queue queue, @Nullable String pool) {
        var answer = redis.bean(JoinQueue.class).ask(redis.league(), queue, joiner(0, pool));
        expect(JoinQueue.Code.JOINED, answer.code());
    }

    private Joiner joiner(int index, @Nullable String pool) {
        return new Joiner(player(index), NAME, pool, request(), TOKEN, true);
    }

    private Entry entry(String lane, int players, String party, String code) {
        var tokens = new ArrayList<String>();
        IntStream.range(0, players).forEach(i -> tokens.add(player(i)));
        tokens.addAll(List.of(LAST_MATCH, party, code));
        return new Entry(lane, players, DepthTemplate.of(redis, tokens));
    }

    private static String player(int index) {
        return Long.toString(FIRST_ID + index);
    }

    private String request() {
        return "first-" + requests++;
    }

    static <C extends Enum<C>> void expect(C expected, C code) {
        if (code != expected) {
            throw new IllegalStateException("expected " + expected + ", was " + code);
        }
    }
}
