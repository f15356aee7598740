package gg.muster.local.doctor;

import gg.muster.redis.RedisUrls;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Redis: whether it is one that may hold the truth, and how far away it is. */
final class RedisCheck implements Check {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final int OLDEST = 7;
    private static final int PINGS = 11;
    private static final Duration FAR = Duration.ofMillis(50);

    private final RedisUrls urls;
    private final Secrets secrets;

    RedisCheck(RedisUrls urls, Secrets secrets) {
        this.secrets = secrets;
        this.urls = urls;
    }

    @Override
    public String subject() {
        return "Redis";
    }

    @Override
    public List<Finding> run() {
        try (var client = RedisClients.of(urls)) {
            return look(RedisClients.connected(client));
        } catch (RedisException down) {
            return List.of(Finding.problem("Redis", secrets.why(down) + ": " + remedy(down)));
        }
    }

    private String remedy(RedisException down) {
        var why = secrets.why(down);
        if (why.contains("cluster support disabled") || why.contains("Cannot retrieve initial cluster partitions")) {
            return "REDIS_URL names a cluster; if there is but one server, name that alone, without cluster=true";
        }
        return why.contains("WRONGPASS") || why.contains("NOAUTH")
                ? "put its user and password into REDIS_URL, rediss://user:password@host:port"
                : "see that it runs, and that REDIS_URL and its firewall lead there";
    }

    private List<Finding> look(RedisClusterCommands<String, String> redis) {
        var info = info(redis.info());
        var findings = new ArrayList<Finding>();
        findings.add(version(info));
        findings.add(role(info));
        findings.add(cluster(info));
        findings.add(eviction(info));
        findings.add(scripts(redis));
        findings.add(persistence(info, redis));
        findings.add(encryption());
        findings.add(latency(redis));
        return findings;
    }

    private static Map<String, String> info(String text) {
        var info = new HashMap<String, String>();
        text.lines()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> info.put(parts[0], parts[1].strip()));
        return info;
    }

    private static Finding version(Map<String, String> info) {
        var version = info.getOrDefault("redis_version", "0");
        var valkey = info.get("valkey_version");
        var found = valkey == null ? "Redis " + version : "Valkey " + valkey;
        return Integer.parseInt(version.split("\\.", 2)[0]) >= OLDEST
                ? Finding.ok("Redis version", found)
                : Finding.problem("Redis version", found + " is too old: the scripts need Redis 7 or Valkey");
    }

    private static Finding role(Map<String, String> info) {
        return "slave".equals(info.get("role"))
                ? Finding.problem("Redis role", "a replica, which takes no writes: REDIS_URL must name the primary")
                : Finding.ok("Redis role", "takes writes");
    }

    private Finding cluster(Map<String, String> info) {
        var is = "1".equals(info.get("cluster_enabled"));
        if (is && !urls.cluster()) {
            return Finding.problem("Redis cluster", "it is a cluster: put ?cluster=true at the end of REDIS_URL");
        }
        return Finding.ok("Redis cluster", is ? "a cluster, and REDIS_URL says so" : "a single server");
    }

    /** What holds the truth never expires, so a policy that takes only what expires leaves it alone. */
    private static Finding eviction(Map<String, String> info) {
        var policy = info.getOrDefault("maxmemory_policy", "unknown");
        return policy.startsWith("allkeys")
                ? Finding.problem(
                        "Redis eviction",
                        policy + " drops players and matches when memory is short: set maxmemory-policy noeviction, or"
                                + " volatile-lru")
                : Finding.ok("Redis eviction", policy);
    }

    private Finding scripts(RedisClusterCommands<String, String> redis) {
        try {
            redis.eval("#!lua\nreturn 1", ScriptOutputType.INTEGER, new String[] {"{doctor}:probe"});
            return Finding.ok("Redis scripts", "may be run");
        } catch (RedisCommandExecutionException refused) {
            return Finding.problem(
                    "Redis scripts",
                    secrets.why(refused) + ": its user needs +@all or at least +@scripting +@write +@read");
        }
    }

    private static Finding persistence(Map<String, String> info, RedisClusterCommands<String, String> redis) {
        if ("1".equals(info.get("aof_enabled"))) {
            return Finding.ok("Redis persistence", "an append-only file");
        }
        try {
            return redis.configGet("save").getOrDefault("save", "").isBlank()
                    ? Finding.advice(
                            "Redis persistence",
                            "none: after a restart matches come back from MariaDB, places in queues do not; appendonly"
                                    + " yes keeps both")
                    : Finding.ok("Redis persistence", "snapshots");
        } catch (RedisCommandExecutionException managed) {
            return Finding.ok("Redis persistence", "its provider's, who lets nobody ask");
        }
    }

    private Finding encryption() {
        var open = urls.nodes().stream()
                .filter(node -> !node.isSsl())
                .map(RedisURI::getHost)
                .filter(host -> !HERE.contains(host))
                .toList();
        return open.isEmpty()
                ? Finding.ok("Redis encryption", "TLS, or on this machine")
                : Finding.advice(
                        "Redis encryption",
                        "none on the way to " + String.join(", ", open)
                                + ": use rediss:// unless the network is private");
    }

    private static Finding latency(RedisClusterCommands<String, String> redis) {
        var took = IntStream.range(0, PINGS)
                .mapToLong(i -> {
                    var start = System.nanoTime();
                    redis.ping();
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        var median = Duration.ofNanos(took[PINGS / 2]);
        var text = "%.1f ms from here and back".formatted(median.toNanos() / 1e6);
        return median.compareTo(FAR) <= 0
                ? Finding.ok("Redis latency", text)
                : Finding.advice("Redis latency", text + ": every answer waits for it; keep it near the functions");
    }
}
