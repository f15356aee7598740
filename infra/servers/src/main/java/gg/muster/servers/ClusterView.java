package gg.muster.servers;

import java.util.List;
import java.util.regex.Pattern;

/** What one node of a cluster says of the whole. */
record ClusterView(int port) {
    static final int SLOTS = 16384;
    private static final Pattern HISTORY =
            Pattern.compile("master_replid:(\\w+).*master_repl_offset:(\\d+)", Pattern.DOTALL);
    private static final int WORDS_BEFORE_SLOTS = 8;

    static ClusterView of(RealRedis node) {
        return new ClusterView(node.port());
    }

    /** By which the others know this node. */
    String id() {
        return Wire.ask(port, "CLUSTER", "MYID");
    }

    int slotOf(String key) {
        return Integer.parseInt(Wire.ask(port, "CLUSTER", "KEYSLOT", key));
    }

    /** The port of the node that has a slot. */
    int portOf(int slot) {
        var line = nodes().stream()
                .filter(each -> has(each, slot))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has slot " + slot + ":\n" + nodes()));
        var address = line.split(" ", 3)[1];
        return Integer.parseInt(address.substring(address.indexOf(':') + 1, address.indexOf('@')));
    }

    /** What follows the eighth word of a node's line: {@code 0-5460}, {@code 7000}, or, on the move, {@code [7000->-…]}. */
    private static boolean has(String line, int slot) {
        return List.of(line.split(" ", -1)).stream()
                .skip(WORDS_BEFORE_SLOTS)
                .filter(range -> range.matches("\\d+(-\\d+)?"))
                .map(range -> range.split("-", -1))
                .anyMatch(ends -> Integer.parseInt(ends[0]) <= slot && slot <= Integer.parseInt(ends[ends.length - 1]));
    }

    /** Who has which slots. */
    List<String> slots() {
        return nodes().stream()
                .map(line -> line.split(" ", WORDS_BEFORE_SLOTS + 1))
                .map(words -> words[0] + " " + words[words.length - 1])
                .sorted()
                .toList();
    }

    private List<String> nodes() {
        return Wire.ask(port, "CLUSTER", "NODES").lines().toList();
    }

    /** Whether it takes writes, knows who has every slot, and knows so many nodes. */
    boolean isWhole(int nodes) {
        var info = Wire.ask(port, "CLUSTER", "INFO");
        return info.contains("cluster_state:ok")
                && info.contains("cluster_slots_ok:" + SLOTS)
                && info.contains("cluster_known_nodes:" + nodes);
    }

    /** Whether what happens here goes to a replica at once: so it is a second after that has read all there was. */
    boolean hasReplica() {
        return replication().contains("state=online");
    }

    /** The node's history, which it shares with its replica, and how far it is here. */
    History history() {
        var told = HISTORY.matcher(replication());
        if (!told.find()) {
            throw new IllegalStateException("no history at port " + port);
        }
        return new History(told.group(1), Long.parseLong(told.group(2)));
    }

    record History(String id, long upTo) {}

    private String replication() {
        return Wire.ask(port, "INFO", "replication");
    }
}
