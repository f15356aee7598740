package gg.muster.bench;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Redis' memory is used for.
 *
 * @param used bytes in all, as Redis counts them
 * @param families bytes by the shape of keys, such as {@code player:<player>}
 */
record DepthWeight(long used, Map<String, Long> families) {
    /** Every element counts: a sample of a few says little of a record with one long field. */
    private static final String USAGE = "return redis.call('MEMORY', 'USAGE', KEYS[1], 'SAMPLES', 0)";

    private static final Pattern USED = Pattern.compile("used_memory:(\\d+)");

    private record Weighed(String key, RedisFuture<Long> bytes) {}

    static DepthWeight of(DepthRedis redis) {
        var weighed = new ArrayList<Weighed>();
        redis.pipelined(commands -> {
            redis.redis()
                    .keys("*")
                    .forEach(key -> weighed.add(new Weighed(key, commands.eval(USAGE, ScriptOutputType.INTEGER, key))));
            return weighed.stream().<Future<?>>map(Weighed::bytes);
        });
        var families = new TreeMap<String, Long>();
        weighed.forEach(each -> families.merge(
                family(each.key.substring(redis.key("").length())),
                each.bytes.toCompletableFuture().join(),
                Long::sum));
        return new DepthWeight(used(redis), families);
    }

    private static long used(DepthRedis redis) {
        var found = USED.matcher(redis.redis().info("memory"));
        if (!found.find()) {
            throw new IllegalStateException("Redis does not say how much memory it uses");
        }
        return Long.parseLong(found.group(1));
    }

    private static String family(String key) {
        var parts = key.split(":", -1);
        return switch (parts[0]) {
            case "pool" -> parts.length > 2 ? "pool:<pool>:lane:<lane>" : "pool:<pool>";
            case "player", "match", "request", "metrics" -> parts[0] + ":<" + parts[0] + ">";
            default -> key;
        };
    }

    /** What was added since. */
    DepthWeight since(DepthWeight before) {
        var added = new TreeMap<String, Long>();
        Stream.of(families, before.families)
                .flatMap(each -> each.keySet().stream())
                .forEach(family -> {
                    var more = families.getOrDefault(family, 0L) - before.families.getOrDefault(family, 0L);
                    if (more != 0) {
                        added.put(family, more);
                    }
                });
        return new DepthWeight(used - before.used, added);
    }

    /** In all, as the sum of its families. */
    long sum() {
        return families.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The families, largest first. */
    List<Map.Entry<String, Long>> largestFirst() {
        return families.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
    }
}
