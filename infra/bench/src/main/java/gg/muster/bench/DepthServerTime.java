package gg.muster.bench;

import java.util.regex.Pattern;

/**
 * What Redis itself says of the scripts it ran; all in µs.
 *
 * @param calls of EVALSHA since its statistics were reset
 * @param micros that those calls kept Redis from anything else
 */
record DepthServerTime(long calls, long micros) {
    static final DepthServerTime NONE = new DepthServerTime(0, 0);
    private static final Pattern SUM = Pattern.compile("cmdstat_evalsha:calls=(\\d+),usec=(\\d+),");
    private static final Pattern PERCENTILES =
            Pattern.compile("latency_percentiles_usec_evalsha:p50=([\\d.]+),p99=([\\d.]+),p100=([\\d.]+)");
    private static final Pattern CPU = Pattern.compile("used_cpu_(?:sys|user)_main_thread:([0-9.]+)");

    static DepthServerTime of(DepthRedis redis) {
        var found = SUM.matcher(redis.redis().info("commandstats"));
        return found.find()
                ? new DepthServerTime(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)))
                : NONE;
    }

    DepthServerTime since(DepthServerTime before) {
        return new DepthServerTime(calls - before.calls, micros - before.micros);
    }

    DepthServerTime and(DepthServerTime other) {
        return new DepthServerTime(calls + other.calls, micros + other.micros);
    }

    double microsPerCall() {
        return calls == 0 ? 0 : (double) micros / calls;
    }

    /** The CPU that Redis' one thread has used, in µs. */
    static double cpu(DepthRedis redis) {
        return CPU.matcher(redis.redis().info("cpu"))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)) * 1e6)
                .sum();
    }

    /** Of all calls since the statistics were reset, to two digits. */
    record Percentiles(double p50, double p99, double longest) {
        Percentiles slower(Percentiles other) {
            return new Percentiles(
                    Math.max(p50, other.p50), Math.max(p99, other.p99), Math.max(longest, other.longest));
        }

        static Percentiles of(DepthRedis redis) {
            var found = PERCENTILES.matcher(redis.redis().info("latencystats"));
            if (!found.find()) {
                throw new IllegalStateException("Redis says nothing of how long EVALSHA took");
            }
            return new Percentiles(
                    Double.parseDouble(found.group(1)),
                    Double.parseDouble(found.group(2)),
                    Double.parseDouble(found.group(3)));
        }
    }
}
