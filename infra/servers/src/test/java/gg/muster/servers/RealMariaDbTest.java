package gg.muster.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealMariaDbTest {
    private static final Path FOLDER = Path.of("target", "mariadb-test");

    @AfterAll
    static void leaveNothing() {
        OwnedFolder.delete(FOLDER);
    }

    @Test
    void it_keeps_its_data_and_its_port_through_stop_kill_and_start() throws SQLException {
        try (var server = RealMariaDb.startIn(FOLDER)) {
            server.createDatabase("kept");
            run(server, "CREATE OR REPLACE TABLE t (n INT)");
            run(server, "INSERT INTO t VALUES (41)");

            server.stop();
            assertThatThrownBy(() -> count(server)).isInstanceOf(SQLException.class);
            server.start();
            assertThat(count(server)).isEqualTo(1);

            server.kill();
            assertThatThrownBy(() -> count(server)).isInstanceOf(SQLException.class);
            server.start();
            assertThat(count(server)).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_a_killed_run_left_behind_is_ended_before_a_new_one_starts() throws Exception {
        var leftover = Crash.leaving("mariadb", FOLDER);

        try (var server = RealMariaDb.startIn(FOLDER)) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(Crash.pid("mariadb", FOLDER)).isNotEqualTo(leftover.pid());
            server.createDatabase("after");
        }
    }

    @Test
    void a_stranger_with_the_pid_of_an_earlier_run_is_left_alone() throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(
                FOLDER.resolve("mariadb.pid"),
                Long.toString(ProcessHandle.current().pid()));

        RealMariaDb.startIn(FOLDER).close();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_folder_in_use_is_refused_and_its_server_goes_on() throws SQLException {
        try (var server = RealMariaDb.startIn(FOLDER)) {
            assertThatThrownBy(() -> RealMariaDb.startIn(FOLDER))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("used by another running process");
            server.createDatabase("going_on");
        }
    }

    /** Half of it was unpacked when that stopped, and an older version is there, too. */
    @Test
    void two_that_start_at_once_where_no_binaries_are_complete_unpack_them_once(@TempDir Path home) throws Exception {
        var older = Files.createDirectories(home.resolve("mariadb-10.0.0-linux"));
        var interrupted = Files.createDirectories(home.resolve(MariaDbBinaries.version(home) + "/data"));
        Files.writeString(interrupted.resolve("ibdata1"), "half of what the installer writes");

        try (var threads = Executors.newFixedThreadPool(2)) {
            var starts = threads.<RealMariaDb>invokeAll(List.of(
                    () -> RealMariaDb.startIn(home.resolve("one"), home),
                    () -> RealMariaDb.startIn(home.resolve("other"), home)));
            for (var start : starts) {
                try (var server = start.get()) {
                    server.createDatabase("works");
                }
            }
        }

        assertThat(older).isEmptyDirectory();
        assertThat(home.resolve("one")).isDirectoryNotContaining("glob:**mariadb-*");
    }

    private static void run(RealMariaDb server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("kept"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(RealMariaDb server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("kept"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM t")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
