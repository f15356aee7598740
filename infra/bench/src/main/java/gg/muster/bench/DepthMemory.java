package gg.muster.bench;

import gg.muster.match.AdvanceMatch;
import gg.muster.match.AssignMatch;
import gg.muster.match.CloseMatch;
import gg.muster.match.CompleteMatch;
import gg.muster.match.FormMatch;
import gg.muster.match.KeepMatch;
import gg.muster.match.Match;
import gg.muster.match.Speaker;
import gg.muster.match.SubmitMatch;
import gg.muster.match.ViewMatch;
import java.util.List;
import java.util.Objects;

/** What somebody who waits costs in memory, and a match from its forming to its closing: in combines, family by family. */
final class DepthMemory {
    private static final int MATCH = 10;
    private static final List<String> ROOMS = List.of("category", "chat", "lobby", "team1", "team2");
    private static final String SNOWFLAKE = "4000000000000";

    private final DepthSizes sizes;

    DepthMemory(DepthSizes sizes) {
        this.sizes = sizes;
    }

    /** Adds the tables. */
    void measure(Progress progress, List<String> tables) {
        try (var queue = new DepthQueue(0)) {
            var redis = queue.redis();
            var players = queue.newcomers(MATCH * sizes.costed());
            var empty = DepthWeight.of(redis);

            progress.at("memory: %,d players join".formatted(players.size()));
            players.forEach(queue::join);
            var waiting = DepthWeight.of(redis);
            tables.add(table("What a queued player costs, bytes", waiting.since(empty), players.size()));

            progress.at("memory: %,d matches are played".formatted(sizes.costed()));
            for (int i = 0; i < sizes.costed(); i++) {
                play(redis, queue, i);
            }
            queue.expect(0);
            tables.add(table(
                    "What a finished match of ten adds to that, their places given up, bytes",
                    DepthWeight.of(redis).since(waiting),
                    sizes.costed()));
        }
        var regulars = MATCH * sizes.costed();
        progress.at("memory: %,d others wait".formatted(regulars));
        try (var nobody = new DepthQueue(0);
                var queue = new DepthQueue(regulars)) {
            tables.add(table(
                    "What somebody costs who waits and remembers five matches, their profile included, bytes",
                    DepthWeight.of(queue.redis()).since(DepthWeight.of(nobody.redis())),
                    regulars));
        }
    }

    /** One match of those who wait, to its end, with all that the effects would write down. */
    private static void play(DepthRedis redis, DepthQueue queue, int number) {
        redis.clock().tick();
        var league = redis.league();
        var formed = redis.bean(FormMatch.class).one(league, queue.queue(), queue.pool(), "form-" + number);
        DepthJoiners.expect(FormMatch.Code.FORMED, formed.code());
        var id = Objects.requireNonNull(formed.as(FormMatch.Told.class).match());
        var match = redis.bean(ViewMatch.class).find(league.id(), id).orElseThrow();
        DepthJoiners.expect(
                AssignMatch.Code.ASSIGNED, redis.bean(AssignMatch.class).assign(league.id(), match, List.of()));
        for (int i = 0; i < ROOMS.size(); i++) {
            keep(redis, id, "room." + ROOMS.get(i), SNOWFLAKE + (100_000 + number * ROOMS.size() + i));
        }
        match.players().forEach(player -> keep(redis, id, "told." + player.id(), "dm " + redis.now()));
        advance(redis, id, Match.State.CREATED);
        advance(redis, id, Match.State.IN_PROGRESS);
        end(redis, match, number);
    }

    private static void end(DepthRedis redis, Match match, int number) {
        var league = redis.league().id();
        var game = "00000000-0000-4000-8000-" + (100_000_000_000L + number);
        var speaker = new Speaker("submit-" + number, match.players().getFirst().id(), null, match.id());
        DepthJoiners.expect(
                SubmitMatch.Code.SUBMITTED,
                redis.bean(SubmitMatch.class).submit(league, speaker, game).code());
        DepthJoiners.expect(
                CompleteMatch.Code.COMPLETED, redis.bean(CompleteMatch.class).complete(league, match.id(), game));
        DepthJoiners.expect(CloseMatch.Code.CLOSED, redis.bean(CloseMatch.class).close(league, match.id()));
    }

    private static void keep(DepthRedis redis, String match, String fact, String value) {
        DepthJoiners.expect(
                KeepMatch.Code.KEPT,
                redis.bean(KeepMatch.class).keep(redis.league().id(), match, fact, value));
    }

    private static void advance(DepthRedis redis, String match, Match.State to) {
        DepthJoiners.expect(
                AdvanceMatch.Code.ADVANCED,
                redis.bean(AdvanceMatch.class).advance(redis.league().id(), match, to));
    }

    private static String table(String line, DepthWeight added, int of) {
        var table = new DepthTable(line + " (`MEMORY USAGE`, of " + of + "):", "keys", "bytes each", "stays");
        for (var family : added.largestFirst()) {
            table.add(
                    "`{league}:" + family.getKey() + "`",
                    DepthTable.whole((double) family.getValue() / of),
                    stays(family.getKey()));
        }
        table.add("all of them", DepthTable.whole((double) added.sum() / of), "");
        table.add("by `used_memory`", DepthTable.whole((double) added.used() / of), "");
        return table.markdown();
    }

    /** As lua/README.md says. */
    private static String stays(String family) {
        return switch (family) {
            case "request:<request>" -> "15 minutes";
            case "events" -> "until every group has settled them";
            case "match:<match>" -> "a day after it was closed";
            case "pool:<pool>:lane:<lane>" -> "as long as they wait";
            case "deadlines" -> "until due or done";
            case "rooms", "matches" -> "until the match ends";
            default -> "for ever";
        };
    }
}
