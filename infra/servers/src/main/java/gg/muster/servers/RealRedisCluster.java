package gg.muster.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real Redis Cluster as child processes on loopback: every node a primary with its share of the slots. A node that is
 * gone takes its own slots along and no others ({@code cluster-require-full-coverage no}), unless it has a replica.
 *
 * <p>Its nodes are killed and come back as any {@link RealRedis}: empty, under their old name, with their old slots.
 */
public final class RealRedisCluster implements AutoCloseable {
    private static final int AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final List<RealRedis> nodes = new CopyOnWriteArrayList<>();
    private final List<Integer> buses = new CopyOnWriteArrayList<>();

    private RealRedisCluster(Path folder) {
        this.folder = folder;
    }

    /** Three nodes, each of which sees the whole cluster. */
    public static RealRedisCluster start() {
        return start(3);
    }

    /** So many nodes. One alone keeps to the rules of a cluster, and answers those who know nothing about clusters. */
    public static RealRedisCluster start(int size) {
        return start(size, cluster -> {});
    }

    /** So many nodes, and as many replicas, each of which takes over from one of them within a few seconds. */
    public static RealRedisCluster startWithReplicas(int size) {
        return start(size, cluster -> cluster.replicate(size));
    }

    private static RealRedisCluster start(int size, Consumer<RealRedisCluster> further) {
        try {
            var cluster = new RealRedisCluster(Files.createTempDirectory("muster-cluster"));
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            try {
                cluster.begin(size);
                further.accept(cluster);
                return cluster;
            } catch (RuntimeException e) {
                cluster.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for a cluster", e);
        }
    }

    private void begin(int size) {
        for (int i = 0; i < size; i++) {
            launch();
        }
        for (int i = 0; i < size; i++) {
            var port = nodes.get(i).port();
            Wire.ask(
                    port,
                    "CLUSTER",
                    "ADDSLOTSRANGE",
                    ClusterView.SLOTS * i / size,
                    ClusterView.SLOTS * (i + 1) / size - 1);
            Wire.ask(port, "CLUSTER", "SET-CONFIG-EPOCH", i + 1);
        }
        meet(1);
        awaitWhole();
    }

    private void launch() {
        var number = nodes.size();
        // The usual port, ten thousand higher, may be beyond the last one.
        buses.add(FreePort.next());
        nodes.add(RealRedis.start(
                "--cluster-enabled",
                "yes",
                "--cluster-port",
                buses.getLast().toString(),
                "--cluster-config-file",
                folder.resolve("node-" + number + ".conf").toString(),
                "--cluster-node-timeout",
                "2000",
                "--cluster-require-full-coverage",
                "no",
                "--repl-diskless-sync-delay",
                "0",
                "--repl-diskless-load",
                "on-empty-db"));
    }

    /** The nodes from that one on introduce themselves to the first. */
    private void meet(int from) {
        var first = nodes.getFirst().port();
        nodes.stream()
                .skip(from)
                .forEach(node -> Wire.ask(node.port(), "CLUSTER", "MEET", "127.0.0.1", first, buses.getFirst()));
    }

    private void replicate(int size) {
        for (int i = 0; i < size; i++) {
            launch();
        }
        meet(size);
        awaitWhole();
        for (int i = 0; i < size; i++) {
            Wire.ask(
                    nodes.get(size + i).port(),
                    "CLUSTER",
                    "REPLICATE",
                    ClusterView.of(nodes.get(i)).id());
        }
        nodes.stream()
                .limit(size)
                .forEach(node -> await("replicated", () -> ClusterView.of(node).hasReplica()));
        awaitWhole();
    }

    /** As {@code REDIS_URL} names a cluster by one of its nodes. */
    public String url() {
        return nodes.getFirst().url() + "?cluster=true";
    }

    /** As {@code REDIS_URL} names a cluster by all of them. */
    public String urls() {
        return nodes.stream().map(RealRedis::url).collect(Collectors.joining(","));
    }

    /** All of them, those first that begin with slots. */
    public List<RealRedis> nodes() {
        return List.copyOf(nodes);
    }

    /** The node that has this key, as the first one that answers sees it. */
    public RealRedis nodeOf(String key) {
        var port = view().portOf(slotOf(key));
        return nodes.stream().filter(node -> node.port() == port).findFirst().orElseThrow();
    }

    /** The slot of a key. */
    public int slotOf(String key) {
        return view().slotOf(key);
    }

    /** As the first one that answers sees it. */
    private ClusterView view() {
        return living().findFirst().orElseThrow();
    }

    private Stream<ClusterView> living() {
        return nodes.stream().filter(RealRedis::serves).map(ClusterView::of);
    }

    /** Moves the slot of a key to another node while it is in use, as resharding does; returns when all know of it. */
    public void move(String key, RealRedis target) {
        try (var move = beginMove(key, target)) {
            move.carry();
        }
    }

    /** The same step by step: the slot is on its way until that is closed. */
    public Move beginMove(String key, RealRedis target) {
        return new Move(slotOf(key), nodeOf(key), target);
    }

    /** Gives the slot of a key to another node, empty, while the one that has it is frozen or gone, as a failover does. */
    public void takeOver(String key, RealRedis target) {
        var slot = slotOf(key);
        var owner = ClusterView.of(target).id();
        Wire.ask(target.port(), "CLUSTER", "BUMPEPOCH");
        nodes.stream()
                .filter(RealRedis::serves)
                .forEach(node -> Wire.ask(node.port(), "CLUSTER", "SETSLOT", slot, "NODE", owner));
    }

    /** Waits until every replica has all that has happened at its node by now. */
    public void awaitReplicated() {
        await("replicated", () -> {
            var histories = living().map(ClusterView::history).distinct().toList();
            return histories.stream().map(ClusterView.History::id).distinct().count() == histories.size();
        });
    }

    /** Waits until a replica has taken over from the node that had this key and is gone, and all who live know. */
    public RealRedis awaitTakeOver(String key, RealRedis gone) {
        await("taken over by a replica", () -> nodeOf(key) != gone && livingAgree());
        return nodeOf(key);
    }

    private boolean livingAgree() {
        return living().map(ClusterView::slots).distinct().count() == 1;
    }

    /** A slot on its way from one node to another. */
    public final class Move implements AutoCloseable {
        private final int slot;
        private final RealRedis source;
        private final RealRedis target;

        private Move(int slot, RealRedis source, RealRedis target) {
            this.slot = slot;
            this.source = source;
            this.target = target;
            Wire.ask(
                    target.port(),
                    "CLUSTER",
                    "SETSLOT",
                    slot,
                    "IMPORTING",
                    ClusterView.of(source).id());
            Wire.ask(
                    source.port(),
                    "CLUSTER",
                    "SETSLOT",
                    slot,
                    "MIGRATING",
                    ClusterView.of(target).id());
        }

        /** Carries up to so many keys over; returns whether any are left. */
        public boolean carry(int count) {
            var keys = Wire.askAll(source.port(), "CLUSTER", "GETKEYSINSLOT", slot, count);
            if (!keys.isEmpty()) {
                var command =
                        new ArrayList<Object>(List.of("MIGRATE", "127.0.0.1", target.port(), "", 0, 5000, "KEYS"));
                command.addAll(keys);
                Wire.ask(source.port(), command.toArray());
            }
            return keys.size() == count;
        }

        private void carry() {
            var more = true;
            while (more) {
                more = carry(AT_ONCE);
            }
        }

        /** The rest follows, and from now on the target has the slot. */
        @Override
        public void close() {
            carry();
            var owner = ClusterView.of(target).id();
            Wire.ask(target.port(), "CLUSTER", "SETSLOT", slot, "NODE", owner);
            nodes.stream()
                    .filter(RealRedis::serves)
                    .forEach(node -> Wire.ask(node.port(), "CLUSTER", "SETSLOT", slot, "NODE", owner));
        }
    }

    /** Returns when every node takes writes, sees every other, and all say the same of who has which slots. */
    public void awaitWhole() {
        nodes.forEach(node -> await(
                "whole, seen from " + node.url(), () -> ClusterView.of(node).isWhole(nodes.size())));
        await("of one mind", this::livingAgree);
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the cluster is not " + what + " in " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    @Override
    public void close() {
        nodes.forEach(RealRedis::close);
        OwnedFolder.delete(folder);
    }
}
