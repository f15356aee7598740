package gg.muster.bench;

import gg.muster.bench.DepthCrowd.Entry;
import gg.muster.bench.DepthCrowd.Past;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.match.FormMatch;
import java.util.List;
import java.util.function.Function;

/**
 * A pool that matches are formed from.
 *
 * @param name how its players are picked, and who they are
 * @param league id of a shipped one
 * @param pool of it
 * @param first joins as the first of each kind
 * @param past of a pool that is so deep
 * @param answer that every attempt gets
 */
record FormingCase(
        String name, String league, String pool, First first, Function<Integer, Past> past, FormMatch.Code answer) {
    private static final long SECOND = 1000;

    /** Everybody's last match ended after this, so that it keeps its players apart. */
    private static final long JUST_NOW = 100 * SECOND;

    private static final int MATCH = 10;

    /** So few come from three matches that a lobby of ten has to have four of one, and nobody bears more than two others. */
    private static final int FEW = 3;

    @FunctionalInterface
    interface First {
        List<Entry> join(DepthJoiners joiners, Queue queue, Queue.Pool pool);
    }

    /** All ways of picking there are, those of a league one after the other. */
    static List<FormingCase> all() {
        return List.of(
                combines("lanes, everybody has just played", 30 * SECOND, JUST_NOW, false),
                combines("lanes, everybody is overdue", 400 * SECOND, 450 * SECOND, false),
                combines("lanes, everybody is kept apart", 10 * SECOND, JUST_NOW, true),
                new FormingCase(
                        "fifo, a scrim of four",
                        "scrims",
                        "MASTER",
                        DepthJoiners::onRoster,
                        deep -> new Past(1, 400 * SECOND),
                        FormMatch.Code.FORMED),
                new FormingCase(
                        "fifo, eight who wait in all four queues",
                        "gamemodes",
                        "DM FFA",
                        (joiners, queue, pool) -> joiners.everywhere(queue),
                        deep -> new Past(1, 400 * SECOND),
                        FormMatch.Code.FORMED),
                new FormingCase(
                        "fit, parties of all sizes",
                        "parties",
                        "us-e",
                        DepthJoiners::inParties,
                        deep -> new Past(1, 400 * SECOND),
                        FormMatch.Code.FORMED));
    }

    private static FormingCase combines(String name, long waited, long endedAgo, boolean blocked) {
        return new FormingCase(
                name,
                "combines",
                "EXPERT",
                (joiners, queue, pool) -> joiners.byProfile(queue, pool, endedAgo),
                deep -> new Past(blocked ? FEW : Math.max(1, deep / MATCH), waited),
                blocked ? FormMatch.Code.TOO_FEW : FormMatch.Code.FORMED);
    }

    /** So many wait, and nobody else is there. */
    DepthCrowd crowd(DepthRedis redis, int deep) {
        var queue = queue(redis.league());
        var where = queue.pool(pool).orElseThrow();
        redis.empty();
        var entries = first.join(new DepthJoiners(redis), queue, where);
        redis.empty();
        return new DepthCrowd(redis, queue, where, entries, past.apply(deep)).wait(deep);
    }

    private Queue queue(League league) {
        return league.queueOf(pool);
    }
}
