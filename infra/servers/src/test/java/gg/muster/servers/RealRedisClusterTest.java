package gg.muster.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RealRedisClusterTest {
    @Test
    void its_nodes_share_the_slots_lose_their_own_alone_and_leave_no_folder() throws Exception {
        List<RealRedis> nodes;
        Path folder;
        try (var cluster = RealRedisCluster.start()) {
            nodes = cluster.nodes();
            folder = folderOf(nodes.getFirst());
            var keys = IntStream.range(0, 30).mapToObj(i -> "key" + i).toList();
            assertThat(keys).map(cluster::nodeOf).containsAll(nodes);
            var here = cluster.nodeOf("key0");
            var elsewhere = keys.stream()
                    .map(cluster::nodeOf)
                    .filter(node -> node != here)
                    .findFirst()
                    .orElseThrow();
            Wire.ask(here.port(), "SET", "key0", "1");
            assertThatThrownBy(() -> Wire.ask(elsewhere.port(), "GET", "key0")).hasMessageContaining("MOVED");

            cluster.move("key0", elsewhere);

            assertThat(cluster.nodeOf("key0")).isSameAs(elsewhere);
            assertThat(Wire.ask(elsewhere.port(), "GET", "key0")).isEqualTo("1");

            elsewhere.restart();
            cluster.awaitWhole();

            assertThat(Wire.ask(elsewhere.port(), "GET", "key0")).isEmpty();
        }
        assertThat(folder).doesNotExist();
        assertThat(nodes).noneMatch(RealRedisClusterTest::listens);
    }

    @Test
    void one_node_alone_refuses_a_script_that_reaches_into_another_slot() {
        try (var cluster = RealRedisCluster.start(1)) {
            var port = cluster.nodes().getFirst().port();

            assertThatThrownBy(() ->
                            Wire.ask(port, "EVAL", "#!lua\nreturn redis.call('SET', 'other', '1')", 1, "{combines}"))
                    .hasMessageContaining("do not hash to the same slot");
        }
    }

    private static Path folderOf(RealRedis node) {
        var file =
                Wire.askAll(node.port(), "CONFIG", "GET", "cluster-config-file").getLast();
        var folder = Objects.requireNonNull(Path.of(file).getParent());
        assertThat(Files.isDirectory(folder)).isTrue();
        return folder;
    }

    private static boolean listens(RealRedis node) {
        try {
            return Wire.ask(node.port(), "PING").equals("PONG");
        } catch (java.io.UncheckedIOException nobody) {
            return false;
        }
    }
}
