package gg.muster.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RealRedisTest {
    private static final Path FOLDER = Path.of("target", "redis-test");

    @AfterAll
    static void leaveNothing() {
        OwnedFolder.delete(FOLDER);
    }

    @Test
    void a_server_that_a_killed_run_left_behind_is_ended_before_a_new_one_starts() throws Exception {
        var leftover = Crash.leaving("redis", FOLDER);

        try (var server = RealRedis.startIn(FOLDER)) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(Crash.pid("redis", FOLDER)).isNotEqualTo(leftover.pid());
            assertThat(listens(server)).isTrue();
        }
    }

    @Test
    void a_restarted_server_is_known_by_its_folder_too() throws IOException {
        try (var server = RealRedis.startIn(FOLDER)) {
            var before = Crash.pid("redis", FOLDER);

            server.restart();

            assertThat(Crash.pid("redis", FOLDER)).isNotEqualTo(before);
            assertThat(listens(server)).isTrue();
        }
    }

    @Test
    void a_stranger_with_the_pid_of_an_earlier_run_is_left_alone() throws IOException, InterruptedException {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("redis.pid"), Long.toString(stranger.pid()));

            RealRedis.startIn(FOLDER).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_folder_in_use_is_refused_and_its_server_goes_on() {
        try (var server = RealRedis.startIn(FOLDER)) {
            assertThatThrownBy(() -> RealRedis.startIn(FOLDER))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("used by another running process");
            assertThat(listens(server)).isTrue();
        }
    }

    private static boolean listens(RealRedis server) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }
}
