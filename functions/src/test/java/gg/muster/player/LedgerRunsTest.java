package gg.muster.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.muster.database.DatabaseUnavailable;
import gg.muster.database.Migrations;
import gg.muster.testing.LedgerContext;
import gg.muster.testing.RealDatabase;
import gg.muster.testing.WithMariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithMariaDb
class LedgerRunsTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00.250Z");

    private final RealDatabase database;

    LedgerRunsTest(RealDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_league_without_anything_of_ours() {
        database.server().start();
        database.dropOurs();
    }

    @Test
    void the_last_run_of_each_league_is_kept_in_utc() {
        try (var context = LedgerContext.start("DATABASE_URL", database.url())) {
            var runs = context.getBean(LedgerRuns.class);
            runs.record(new LedgerRun("combines", NOON.minusSeconds(60), 10, Duration.ofMillis(1500), "failed"));
            runs.record(new LedgerRun("parties", NOON, 3, Duration.ofMillis(5), "ok"));
            runs.record(new LedgerRun("combines", NOON, 40, Duration.ofMillis(12), "ok"));
        }

        assertThat(database.rows("SELECT league, CAST(last_refresh AS CHAR), members, duration_ms, outcome"
                        + " FROM muster_ledger_run ORDER BY league"))
                .containsExactly("combines|2026-07-01 12:00:00.250|40|12|ok", "parties|2026-07-01 12:00:00.250|3|5|ok");
    }

    @Test
    void a_long_outcome_is_shortened_and_never_refused() {
        try (var context = LedgerContext.start("DATABASE_URL", database.url())) {
            context.getBean(LedgerRuns.class)
                    .record(new LedgerRun("combines", NOON, 0, Duration.ZERO, "é".repeat(10_000)));
        }

        assertThat(database.rows("SELECT CHAR_LENGTH(outcome), RIGHT(outcome, 2) FROM muster_ledger_run"))
                .containsExactly("500|é…");
    }

    @Test
    void our_tables_come_beside_the_leagues_which_stay_as_they_are() {
        var tables = database.rows("SHOW TABLES");
        var definitions = definitions(tables);
        try (var context = LedgerContext.start("DATABASE_URL", database.url())) {
            context.getBean(LedgerRuns.class).record(new LedgerRun("combines", NOON, 1, Duration.ZERO, "ok"));
        }

        assertThat(database.rows("SHOW TABLES"))
                .containsAll(tables)
                .filteredOn(table -> !tables.contains(table))
                .contains("muster_ledger_run", "muster_flyway_history", "muster_match")
                .allMatch(table -> table.startsWith("muster_"));
        assertThat(definitions(tables)).isEqualTo(definitions);
    }

    @Test
    void processes_that_begin_at_once_migrate_once() throws Exception {
        int processes = 4;
        var ready = new CountDownLatch(processes);
        Callable<Void> process = () -> {
            try (var context = LedgerContext.start("DATABASE_URL", database.url())) {
                var runs = context.getBean(LedgerRuns.class);
                ready.countDown();
                ready.await();
                runs.record(new LedgerRun("combines", NOON, 1, Duration.ZERO, "ok"));
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(processes)) {
            for (var one : threads.invokeAll(
                    Stream.generate(() -> process).limit(processes).toList())) {
                assertThatCode(one::get).doesNotThrowAnyException();
            }
        }

        assertThat(database.rows("SELECT version, success FROM muster_flyway_history ORDER BY installed_rank"))
                .containsExactlyElementsOf(migrations());
    }

    /** What was there before ours counts as the first. */
    private static List<String> migrations() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/ledger"))) {
            var versions = files.map(file -> file.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"))
                    .map(Integer::valueOf);
            return Stream.concat(Stream.of(0), versions)
                    .sorted()
                    .map(version -> version + "|true")
                    .toList();
        }
    }

    @Test
    void a_user_who_may_only_read_the_league_and_keep_our_tables_is_enough() throws SQLException {
        var user = "'keeper'@'127.0.0.1'";
        database.execute("DROP USER IF EXISTS " + user, "CREATE USER " + user + " IDENTIFIED BY 'narrow'");
        for (var table : List.of("Account", "User", "Status", "MMR", "ControlPanel", "Games", "PlayerStats")) {
            database.execute("GRANT SELECT ON `%s`.`%s` TO %s".formatted(database.name(), table, user));
        }
        for (var table : Migrations.TABLES) {
            database.execute("GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX ON `%s`.`%s` TO %s"
                    .formatted(database.name(), table, user));
        }
        var url = "mysql://keeper:narrow@127.0.0.1:%d/%s"
                .formatted(database.server().port(), database.name());

        try (var context = LedgerContext.start("DATABASE_URL", url)) {
            var league = context.getBean(LeagueDatabase.class);
            assertThat(league.everyone()).isEmpty();
            assertThat(league.these(List.of("1"))).isEmpty();
            assertThat(league.controlPanel().warnings()).isEmpty();
            context.getBean(LedgerRuns.class).record(new LedgerRun("combines", NOON, 1, Duration.ZERO, "ok"));
        }

        assertThat(database.rows("SELECT league FROM muster_ledger_run")).containsExactly("combines");
        assertThat(database.ours()).containsExactlyInAnyOrderElementsOf(Migrations.TABLES);
        try (var connection = DriverManager.getConnection(
                        url.replace("mysql://keeper:narrow@", "jdbc:mariadb://"), "keeper", "narrow");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("INSERT INTO `User` (id) VALUES ('intruder')"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void while_the_database_is_down_it_says_so_and_recovers_by_itself() {
        try (var context = LedgerContext.start("DATABASE_URL", database.url())) {
            var runs = context.getBean(LedgerRuns.class);
            var run = new LedgerRun("combines", NOON, 1, Duration.ZERO, "ok");
            database.server().stop();
            assertThatThrownBy(() -> runs.record(run))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageStartingWith("the ledger's database is unavailable: ");
            database.server().start();

            runs.record(run);

            assertThat(database.rows("SELECT league FROM muster_ledger_run")).containsExactly("combines");
        } finally {
            database.server().start();
        }
    }

    private List<String> definitions(List<String> tables) {
        return tables.stream()
                .flatMap(table -> database.rows("SHOW CREATE TABLE `" + table + "`").stream())
                .toList();
    }
}
