package gg.muster.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Joins a second into queues of several depths, round by round, so that what else the machine does meets all alike. */
final class DepthJoins {
    private static final int CALLERS = 16;
    private static final int WARM_UP = 2;
    private static final double FLAT = 0.75;

    private final DepthSizes sizes;
    private final BenchRedis on;
    private final Path folder;

    /** {@code folder}: where the files of leagues that are not shipped are written. */
    DepthJoins(DepthSizes sizes, BenchRedis on, Path folder) {
        this.sizes = sizes;
        this.on = on;
        this.folder = folder;
    }

    /** What was found at one depth: joins a second, of each round. */
    private record Found(DepthQueues queues, List<Double> atOnce, List<Double> inTurn) {
        void begin() {
            atOnce.clear();
            inTurn.clear();
            queues.begin();
        }
    }

    /** Adds the table, and what did not hold. */
    void measure(Progress progress, List<String> tables, List<String> broken) {
        var found = new ArrayList<Found>();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (var depth : sizes.depths()) {
                progress.at("joins on %s: %,d players come to wait".formatted(on, depth));
                found.add(new Found(DepthQueues.of(depth, on, folder), new ArrayList<>(), new ArrayList<>()));
            }
            var turns = new ArrayList<>(found);
            for (int round = 1 - WARM_UP; round <= sizes.rounds(); round++) {
                progress.at(round < 1 ? "joins: warming up" : "joins: round " + round + " of " + sizes.rounds());
                for (var each : turns) {
                    if (round == 1) {
                        each.begin();
                    }
                    each.atOnce.add(joins(each.queues, callers, CALLERS));
                    each.inTurn.add(joins(each.queues, callers, 1));
                }
                Collections.rotate(turns, 1);
            }
            tables.add(table(found, broken));
        } finally {
            found.forEach(each -> each.queues.close());
        }
    }

    private record Newcomers(DepthQueue queue, List<String> players) {
        void join(int number) {
            queue.join(players.get(number));
        }

        void leaveNothing() {
            queue.expect(players.size());
            queue.forget(players, players.size());
        }
    }

    private double joins(DepthQueues queues, ExecutorService callers, int atOnce) {
        var share = sizes.joins() / on.nodes();
        var newcomers = queues.all().stream()
                .map(queue -> new Newcomers(queue, queue.newcomers(share)))
                .toList();
        var joins = share * on.nodes();
        var began = System.nanoTime();
        var all = IntStream.range(0, atOnce)
                .mapToObj(caller -> callers.submit(() -> {
                    for (int i = caller; i < joins; i += atOnce) {
                        newcomers.get(i % on.nodes()).join(i / on.nodes());
                    }
                }))
                .toList();
        all.forEach(DepthJoins::done);
        var seconds = (System.nanoTime() - began) / 1e9;
        newcomers.forEach(Newcomers::leaveNothing);
        return joins / seconds;
    }

    private static void done(Future<?> joins) {
        try {
            joins.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a join failed", failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while joining", e);
        }
    }

    private String table(List<Found> found, List<String> broken) {
        var table = new DepthTable(
                "Joins into " + (on.nodes() == 1 ? "a queue" : on.nodes() + " queues on as many nodes")
                        + " of combines; the medians of the rounds, and Redis' own clock for `queue/join`, µs:",
                "players waiting",
                CALLERS + " callers, joins/s",
                "of the empty queue's",
                "one caller, joins/s",
                "Redis, a join",
                "p50",
                "p99",
                "longest");
        var empty = DepthTable.median(found.getFirst().atOnce);
        for (var each : found) {
            var times = each.queues.percentiles();
            var joins = DepthTable.median(each.atOnce);
            table.add(
                    DepthTable.whole(each.queues.depth()),
                    DepthTable.whole(joins),
                    DepthTable.whole(100 * joins / empty) + " %",
                    DepthTable.whole(DepthTable.median(each.inTurn)),
                    DepthTable.whole(each.queues.microsPerCall()),
                    DepthTable.whole(times.p50()),
                    DepthTable.whole(times.p99()),
                    DepthTable.whole(times.longest()));
            if (joins < FLAT * empty) {
                broken.add("joins on %s are flat within 25 %%: %s a second into an empty queue, %s at %,d deep"
                        .formatted(on, DepthTable.whole(empty), DepthTable.whole(joins), each.queues.depth()));
            }
        }
        return table.markdown();
    }
}
