package gg.muster.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RealMariaDbTest {
    private static final Path FOLDER = Path.of("target", "mariadb-test");

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
