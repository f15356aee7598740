package gg.muster.bench;

import gg.muster.match.FormMatch;
import gg.muster.match.ViewMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How long Redis can do nothing else while a match is formed: from pools of several depths, by every way of picking. */
final class FormingMatches {
    private static final int WARM_UP = 20;
    private static final int DEEP = 100_000;
    private static final double MEDIAN = 1_000;
    private static final double BLOCKED = 5_000;

    private final DepthSizes sizes;

    FormingMatches(DepthSizes sizes) {
        this.sizes = sizes;
    }

    /** Of one pool: µs by Redis' clock, by that of the CPU and by the caller's. */
    private record Times(List<Double> redis, List<Double> cpu, List<Double> caller) {}

    /** Adds the table, and what did not hold. */
    void measure(Progress progress, List<String> tables, List<String> broken) {
        var table = new DepthTable(
                "Forming a match (`match/form`), ms by Redis' own clock; CPU: of Redis' main thread, asking for it included:",
                "how",
                "players waiting",
                "p50",
                "p99",
                "longest",
                "CPU p50",
                "CPU longest",
                "caller p50",
                "answers");
        for (var league :
                FormingCase.all().stream().map(FormingCase::league).distinct().toList()) {
            try (var redis = new DepthRedis(league)) {
                for (var each : FormingCase.all()) {
                    if (each.league().equals(league)) {
                        measure(redis, each, progress, table, broken);
                    }
                }
            }
        }
        tables.add(table.markdown());
    }

    private void measure(DepthRedis redis, FormingCase how, Progress progress, DepthTable table, List<String> broken) {
        for (var deep : sizes.forming()) {
            progress.at("forming: %s, %,d wait".formatted(how.name(), deep));
            var crowd = how.crowd(redis, deep);
            var times = form(crowd, how);
            var median = DepthTable.median(times.redis);
            var longest = DepthTable.percentile(times.redis, 100);
            var cpu = DepthTable.percentile(times.cpu, 100);
            table.add(
                    how.name(),
                    DepthTable.whole(deep),
                    DepthTable.millis(median),
                    DepthTable.millis(DepthTable.percentile(times.redis, 99)),
                    DepthTable.millis(longest),
                    DepthTable.millis(DepthTable.median(times.cpu)),
                    DepthTable.millis(cpu),
                    DepthTable.millis(DepthTable.median(times.caller)),
                    "%d %s".formatted(times.redis.size(), how.answer()));
            var where = "%s, %,d waiting".formatted(how.name(), deep);
            if (deep == DEEP && how.answer() == FormMatch.Code.FORMED && median >= MEDIAN) {
                broken.add("a match is formed in less than 1 ms (p50): %s ms, %s"
                        .formatted(DepthTable.millis(median), where));
            }
            if (longest > BLOCKED) {
                broken.add("Redis is never blocked for more than 5 ms: %s ms (%s ms of CPU), %s"
                        .formatted(DepthTable.millis(longest), DepthTable.millis(cpu), where));
            }
        }
    }

    /** As many wait before each match. */
    private Times form(DepthCrowd crowd, FormingCase how) {
        var times = new Times(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var before = crowd.waiting();
        for (int i = 0; i < WARM_UP + sizes.matches(); i++) {
            if (i == WARM_UP) {
                times = new Times(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            }
            one(crowd, how, "form-" + i, times);
        }
        if (crowd.waiting() != before) {
            throw new IllegalStateException("%d should wait, and %d do".formatted(before, crowd.waiting()));
        }
        return times;
    }

    private static void one(DepthCrowd crowd, FormingCase how, String request, Times times) {
        var redis = crowd.redis();
        redis.clock().tick();
        var scripts = DepthServerTime.of(redis);
        var cpu = DepthServerTime.cpu(redis);
        var began = System.nanoTime();
        var answer = redis.bean(FormMatch.class).one(redis.league(), crowd.queue(), crowd.pool(), request);
        times.caller.add((System.nanoTime() - began) / 1e3);
        times.cpu.add(DepthServerTime.cpu(redis) - cpu);
        var took = DepthServerTime.of(redis).since(scripts);
        times.redis.add((double) took.micros());
        DepthJoiners.expect(how.answer(), answer.code());
        if (answer.code() == FormMatch.Code.FORMED) {
            var match = Objects.requireNonNull(answer.as(FormMatch.Told.class).match());
            crowd.replace(
                    redis.bean(ViewMatch.class).find(redis.league().id(), match).orElseThrow());
        }
    }
}
