package gg.muster.bench;

import gg.muster.redis.RedisUrls;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisServerCommands;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** The Redis that a burst meets, one server or a cluster, and what each of its nodes counts by itself. */
final class BurstServers implements AutoCloseable {
    private static final Pattern SCRIPTS = Pattern.compile("cmdstat_eval(?:sha)?:calls=(\\d+),");
    private static final Pattern ERRORS = Pattern.compile("errorstat_(\\w+):count=(\\d+)");
    private static final Pattern FAILED = Pattern.compile("(?:rejected|failed)_calls=(\\d+)");
    /**
     * An error without a name of its own. It is counted by command: the greeting of a client that is newer than Redis is one
     * too, and belongs to none.
     */
    private static final String ANY = "ERR";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AbstractRedisClient client;
    private final RedisClusterCommands<String, String> redis;
    private final List<? extends RedisServerCommands<String, String>> nodes;
    private final ToIntFunction<String> nodeOf;

    private BurstServers(
            AbstractRedisClient client,
            RedisClusterCommands<String, String> redis,
            List<? extends RedisServerCommands<String, String>> nodes,
            ToIntFunction<String> nodeOf) {
        this.client = client;
        this.redis = redis;
        this.nodes = nodes;
        this.nodeOf = nodeOf;
    }

    /**
     * What a node has counted since it started.
     *
     * @param scripts that it was asked to run
     * @param errors that it answered, by their first word
     */
    record Counted(long scripts, Map<String, Long> errors) {}

    /** By {@code REDIS_URL}. */
    static BurstServers connect(String urls) {
        var servers = RedisUrls.of(urls);
        servers.nodes().forEach(node -> node.setTimeout(PATIENCE));
        if (servers.cluster()) {
            var client = RedisClusterClient.create(servers.nodes());
            return cluster(client, client.connect());
        }
        var client = RedisClient.create(servers.nodes().getFirst());
        var redis = client.connect().sync();
        return new BurstServers(client, redis, List.of(redis), league -> 0);
    }

    private static BurstServers cluster(
            RedisClusterClient client, StatefulRedisClusterConnection<String, String> connection) {
        var members = connection.getPartitions().stream()
                .filter(node -> !node.getSlots().isEmpty())
                .sorted(Comparator.comparing(node -> node.getSlots().getFirst()))
                .toList();
        var nodes = members.stream()
                .map(RedisClusterNode::getNodeId)
                .map(node -> connection.getConnection(node).sync())
                .toList();
        return new BurstServers(client, connection.sync(), nodes, league -> {
            var slot = SlotHash.getSlot("{" + league + "}");
            return members.indexOf(connection.getPartitions().getPartitionBySlot(slot));
        });
    }

    RedisClusterCommands<String, String> redis() {
        return redis;
    }

    int nodes() {
        return nodes.size();
    }

    /** At which of the nodes, from 0, a league is. */
    int nodeOf(String league) {
        return nodeOf.applyAsInt(league);
    }

    /** Node by node. */
    List<Counted> counted() {
        return nodes.stream().map(BurstServers::counted).toList();
    }

    private static Counted counted(RedisServerCommands<String, String> node) {
        var commands = node.info("commandstats");
        var errors = new TreeMap<String, Long>();
        ERRORS.matcher(node.info("errorstats"))
                .results()
                .forEach(found -> errors.put(found.group(1), Long.valueOf(found.group(2))));
        errors.remove(ANY);
        var others = sum(FAILED, commands)
                - errors.values().stream().mapToLong(count -> count).sum();
        if (others > 0) {
            errors.put(ANY, others);
        }
        return new Counted(sum(SCRIPTS, commands), errors);
    }

    private static long sum(Pattern counters, String info) {
        return counters.matcher(info)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
