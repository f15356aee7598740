package gg.muster.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A request inside the handler, warm: its time, what it allocates, and what share Ed25519, JSON and Redis have in that. */
final class HandlerBench implements Bench {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final HandlerSizes sizes;

    HandlerBench(HandlerSizes sizes) {
        this.sizes = sizes;
    }

    @Override
    public String name() {
        return "handler";
    }

    /** Of one benchmark: µs, and bytes. */
    private record Cost(double mean, double p50, double p99, double bytes) {
        static Cost of(RunResult result) {
            var time = result.getPrimaryResult().getStatistics();
            var bytes = Objects.requireNonNull(
                    result.getSecondaryResults().get(ALLOCATED), "JMH does not say what was allocated");
            return new Cost(time.getMean(), time.getPercentile(50), time.getPercentile(99), bytes.getScore());
        }
    }

    @Override
    public Report run(Progress progress) {
        var machine = DepthMachine.line();
        var costs = new LinkedHashMap<String, Cost>();
        for (var part : List.of("join", "status", "verify", "read", "script", "jsonOfScript", "write")) {
            progress.at(part);
            costs.put(part, Cost.of(measured(part)));
        }
        return new Report("A request inside the handler", List.of(machine, table(costs), shares(costs)), List.of());
    }

    private RunResult measured(String benchmark) {
        var round = TimeValue.milliseconds(sizes.round().toMillis());
        var options = new OptionsBuilder()
                .include(HandlerBenchmarks.class.getName().replace(".", "\\.") + "\\." + benchmark + "$")
                .forks(sizes.forks())
                .warmupIterations(sizes.warmUp())
                .warmupTime(round)
                .measurementIterations(sizes.rounds())
                .measurementTime(round)
                .param("newcomers", Integer.toString(sizes.newcomers()))
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("--enable-native-access=ALL-UNNAMED")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            return single(new Runner(options).run());
        } catch (RunnerException failed) {
            throw new IllegalStateException("the benchmark " + benchmark + " failed", failed);
        }
    }

    private static RunResult single(Collection<RunResult> results) {
        if (results.size() != 1) {
            throw new IllegalStateException("one benchmark should have run, and " + results.size() + " did");
        }
        return results.iterator().next();
    }

    private static String table(Map<String, Cost> costs) {
        var table = new DepthTable(
                "One caller, a warm JVM of its own for each line; µs, and bytes allocated a request:",
                "what",
                "mean",
                "p50",
                "p99",
                "bytes");
        var said = Map.of(
                "join", "`/queue`, who joins: the whole handler",
                "status", "`/queue status`: the whole handler",
                "verify", "of a join: its signature",
                "read", "of a join: reading the event and the interaction",
                "script", "of a join: the use case with its script, Redis included",
                "jsonOfScript", "of that: the script's arguments and answer as JSON",
                "write", "of a join: its sentences, the reply and the answer");
        costs.forEach((part, cost) -> table.add(
                Objects.requireNonNull(said.get(part)),
                DepthTable.whole(cost.mean),
                DepthTable.whole(cost.p50),
                DepthTable.whole(cost.p99),
                DepthTable.whole(cost.bytes)));
        return table.markdown();
    }

    /** By medians, which a pause in one of the parts does not move. */
    private static String shares(Map<String, Cost> costs) {
        var whole = median(costs, "join");
        var ed25519 = median(costs, "verify");
        var ofScript = median(costs, "jsonOfScript");
        var json = median(costs, "read") + ofScript + median(costs, "write");
        var redis = median(costs, "script") - ofScript;
        var table = new DepthTable("What a join's time goes to, by the medians:", "what", "µs", "share");
        table.add("Ed25519", DepthTable.whole(ed25519), share(ed25519, whole));
        table.add("JSON and sentences", DepthTable.whole(json), share(json, whole));
        table.add("the script, there and back", DepthTable.whole(redis), share(redis, whole));
        var rest = whole - ed25519 - json - redis;
        table.add("the rest: routing, metrics", DepthTable.whole(rest), share(rest, whole));
        return table.markdown();
    }

    private static double median(Map<String, Cost> costs, String part) {
        return Objects.requireNonNull(costs.get(part)).p50;
    }

    private static String share(double part, double whole) {
        return DepthTable.whole(100 * part / whole) + " %";
    }
}
