package gg.muster.bench;

import gg.muster.servers.RealRedisCluster;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A queue on each node of a Redis, each of a league of its own; together they are so deep. */
final class DepthQueues implements AutoCloseable {
    private final int depth;
    private final List<DepthQueue> all = new ArrayList<>();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private DepthQueues(int depth) {
        this.depth = depth;
    }

    /** {@code folder}: where the files of leagues that are not shipped are written. */
    static DepthQueues of(int depth, BenchRedis on, Path folder) {
        var queues = new DepthQueues(depth);
        try {
            for (var node : queues.nodes(on, folder)) {
                var begun = queues.all.size();
                var share = depth / on.nodes() + (begun < depth % on.nodes() ? 1 : 0);
                queues.add(new DepthQueue(share, new DepthRedis(node)));
            }
            return queues;
        } catch (RuntimeException failed) {
            queues.close();
            throw failed;
        }
    }

    private List<DepthNode> nodes(BenchRedis on, Path folder) {
        if (on == BenchRedis.SINGLE) {
            return List.of(DepthNode.alone(on.leagueFile(on.leagues().getFirst(), folder)));
        }
        var cluster = RealRedisCluster.start(on.nodes());
        started.push(cluster);
        return cluster.nodes().stream()
                .map(node -> {
                    var league = on.leagues().stream()
                            .filter(each -> cluster.nodeOf("{" + each + "}") == node)
                            .findFirst()
                            .orElseThrow();
                    return new DepthNode(node, cluster.urls(), on.leagueFile(league, folder), () -> {});
                })
                .toList();
    }

    private void add(DepthQueue queue) {
        started.push(queue);
        all.add(queue);
    }

    int depth() {
        return depth;
    }

    List<DepthQueue> all() {
        return List.copyOf(all);
    }

    /** From now on every node counts anew. */
    void begin() {
        all.forEach(queue -> queue.redis().redis().configResetstat());
    }

    /** What the nodes say of a script on the average. */
    double microsPerCall() {
        return all.stream()
                .map(queue -> DepthServerTime.of(queue.redis()))
                .reduce(DepthServerTime.NONE, DepthServerTime::and)
                .microsPerCall();
    }

    /** What the slowest node says. */
    DepthServerTime.Percentiles percentiles() {
        return all.stream()
                .map(queue -> DepthServerTime.Percentiles.of(queue.redis()))
                .reduce(DepthServerTime.Percentiles::slower)
                .orElseThrow();
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("could not be ended", e);
            }
        }
    }
}
