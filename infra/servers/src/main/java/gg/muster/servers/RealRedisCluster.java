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

/**
 * A real Redis Cluster as child processes on loopback: every node a primary with its share of the slots. A node that is
 * gone takes its own slots along and no others ({@code cluster-require-full-coverage no}), unless it has a replica.
 *
 * <p>Its nodes are killed and come back as any {@link RealRedis}: empty, under their old name, with their old slots.
 */
public final class RealRedisCluster implements AutoCloseable {
    private static final int SLOTS = 16384;
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
            Wire.ask(port, "CLUSTER", "ADDSLOTSRANGE", SLOTS * i / size, SLOTS * (i + 1) / size - 1);
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
            Wire.ask(nodes.get(size + i).port(), "CLUSTER", "REPLICATE", id(nodes.get(i)));
        }
        nodes.stream().skip(size).forEach(replica -> await("replicated", () -> isUpToDate(replica)));
        awaitWhole();
    }

    private static boolean isUpToDate(RealRedis replica) {
        return Wire.ask(replica.port(), "INFO", "replication").contains("master_link_status:up");
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
        var slot = slotOf(key);
        var living = nodes.stream().filter(RealRedis::serves).findFirst().orElseThrow();
        var ranges = Wire.askAll(living.port(), "CLUSTER", "NODES").getFirst();
        var line = ranges.lines()
                .filter(each -> has(each, slot))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has slot " + slot + ":\n" + ranges));
        return nodes.stream()
                .filter(node -> line.contains("127.0.0.1:" + node.port() + "@"))
                .findFirst()
                .orElseThrow();
    }

    /** The slot of a key. */
    public int slotOf(String key) {
        var living = nodes.stream().filter(RealRedis::serves).findFirst().orElseThrow();
        return Integer.parseInt(Wire.ask(living.port(), "CLUSTER", "KEYSLOT", key));
    }

    /** What follows the eighth word of a node's line: {@code 0-5460}, {@code 7000}, or, on the move, {@code [7000->-…]}. */
    private static boolean has(String line, int slot) {
        return List.of(line.split(" ", -1)).stream()
                .skip(8)
                .filter(range -> range.matches("\\d+(-\\d+)?"))
                .map(range -> range.split("-", -1))
                .anyMatch(ends -> Integer.parseInt(ends[0]) <= slot && slot <= Integer.parseInt(ends[ends.length - 1]));
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
        var owner = id(target);
        Wire.ask(target.port(), "CLUSTER", "BUMPEPOCH");
        nodes.stream()
                .filter(RealRedis::serves)
                .forEach(node -> Wire.ask(node.port(), "CLUSTER", "SETSLOT", slot, "NODE", owner));
    }

    /** Waits until a replica has taken over from the node that had this key and is gone, and all who live know. */
    public RealRedis awaitTakeOver(String key, RealRedis gone) {
        await("taken over by a replica", () -> nodeOf(key) != gone && livingAgree());
        return nodeOf(key);
    }

    private boolean livingAgree() {
        return nodes.stream()
                        .filter(RealRedis::serves)
                        .map(RealRedisCluster::slots)
                        .distinct()
                        .count()
                == 1;
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
            Wire.ask(target.port(), "CLUSTER", "SETSLOT", slot, "IMPORTING", id(source));
            Wire.ask(source.port(), "CLUSTER", "SETSLOT", slot, "MIGRATING", id(target));
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
            var owner = id(target);
            Wire.ask(target.port(), "CLUSTER", "SETSLOT", slot, "NODE", owner);
            nodes.stream()
                    .filter(RealRedis::serves)
                    .forEach(node -> Wire.ask(node.port(), "CLUSTER", "SETSLOT", slot, "NODE", owner));
        }
    }

    private static String id(RealRedis node) {
        return Wire.ask(node.port(), "CLUSTER", "MYID");
    }

    /** Returns when every node takes writes, sees every other, and all say the same of who has which slots. */
    public void awaitWhole() {
        nodes.forEach(node -> await("whole, seen from " + node.url(), () -> isWhole(node)));
        await("of one mind", this::livingAgree);
    }

    private static List<String> slots(RealRedis node) {
        return Wire.ask(node.port(), "CLUSTER", "NODES")
                .lines()
                .map(line -> line.split(" ", 9))
                .map(words -> words[0] + " " + words[words.length - 1])
                .sorted()
                .toList();
    }

    private boolean isWhole(RealRedis node) {
        var info = Wire.ask(node.port(), "CLUSTER", "INFO");
        return info.contains("cluster_state:ok")
                && info.contains("cluster_slots_ok:" + SLOTS)
                && info.contains("cluster_known_nodes:" + nodes.size());
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
