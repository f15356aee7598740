package gg.muster.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.muster.player.LeagueDatabase;
import gg.muster.player.LedgerRun;
import gg.muster.player.LedgerRuns;
import gg.muster.testing.LedgerContext;
import gg.muster.testing.RealDatabase;
import gg.muster.testing.WithMariaDb;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@WithMariaDb
class DatabasesTest {
    private final RealDatabase database;

    DatabasesTest(RealDatabase database) {
        this.database = database;
        database.server().start();
    }

    @Test
    void a_context_that_never_asks_for_mariadb_has_neither_a_pool_nor_a_connection() {
        var before = connectionsEver();

        try (var context = LedgerContext.start("DATABASE_URL", database.url())) {
            assertThat(context.isRunning()).isTrue();
            assertThat(connectionsEver()).isEqualTo(before + 1);
            assertThat(context.getActiveBeanRegistrations(DataSource.class)).isEmpty();
        }
    }

    @Test
    void having_the_beans_connects_to_nothing_until_the_first_query() {
        try (var context = LedgerContext.start("DATABASE_URL", database.url())) {
            awaitNoneOpen();
            var league = context.getBean(LeagueDatabase.class);
            assertThat(context.getBean(LedgerRuns.class)).isNotNull();
            assertThat(open()).isZero();

            league.everyone();

            assertThat(context.getActiveBeanRegistrations(DataSource.class)).isNotEmpty();
            assertThat(open()).isEqualTo(1);
        }
        awaitNoneOpen();
    }

    @Test
    void a_dead_database_does_not_keep_a_context_from_starting() {
        database.server().stop();
        try (var context = LedgerContext.start("DATABASE_URL", database.url())) {
            var league = context.getBean(LeagueDatabase.class);
            assertThatThrownBy(league::everyone).isInstanceOf(DatabaseUnavailable.class);
            database.server().start();
            assertThat(league.everyone()).isEmpty();
        } finally {
            database.server().start();
        }
    }

    @Test
    void a_burst_opens_two_connections_in_all() throws Exception {
        try (var context = LedgerContext.start("DATABASE_URL", database.url());
                var threads = Executors.newFixedThreadPool(20)) {
            var league = context.getBean(LeagueDatabase.class);
            var runs = context.getBean(LedgerRuns.class);
            awaitNoneOpen();
            var before = connectionsEver();

            var burst = threads.invokeAll(IntStream.range(0, 200)
                    .<Callable<Object>>mapToObj(i -> () -> {
                        runs.record(new LedgerRun("combines", Instant.EPOCH, i, Duration.ZERO, "ok"));
                        return league.everyone();
                    })
                    .toList());

            for (var one : burst) {
                assertThat(one.get()).isNotNull();
            }
            assertThat(connectionsEver()).isEqualTo(before + 2 + 1);
            assertThat(open()).isEqualTo(2);
        }
    }

    @Test
    void the_session_that_reads_the_league_can_write_nothing() throws SQLException {
        try (var context = LedgerContext.start("DATABASE_URL", database.url())) {
            var league = DelegatingDataSource.unwrapDataSource(
                    context.getBean(DataSource.class, Qualifiers.byName(Databases.LEAGUE)));
            try (var connection = league.getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("INSERT INTO `User` (id) VALUES ('intruder')"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("READ ONLY transaction");
            }
        }
        assertThat(database.rows("SELECT id FROM `User`")).isEmpty();
    }

    @Test
    void the_ledger_may_live_elsewhere() {
        var elsewhere = database.name() + "_elsewhere";
        database.execute("DROP DATABASE IF EXISTS " + elsewhere, "CREATE DATABASE " + elsewhere);
        try (var context = LedgerContext.start(
                "DATABASE_URL",
                database.url(),
                "LEDGER_DATABASE_URL",
                database.server().jdbcUrl(elsewhere))) {
            context.getBean(LedgerRuns.class).record(new LedgerRun("elsewhere", Instant.EPOCH, 1, Duration.ZERO, "ok"));

            assertThat(database.rows("SELECT league FROM " + elsewhere + ".muster_ledger_run"))
                    .containsExactly("elsewhere");
        }
    }

    @Test
    void a_setting_that_is_missing_or_wrong_is_named_at_the_first_query_and_no_outage() {
        try (var context = LedgerContext.start()) {
            assertThatThrownBy(context.getBean(LeagueDatabase.class)::everyone)
                    .isNotInstanceOf(DatabaseUnavailable.class)
                    .rootCause()
                    .hasMessageStartingWith("DATABASE_URL: must be set");
        }
        try (var context = LedgerContext.start("DATABASE_URL", "mysql://ana:geheim@db.example:99999/league")) {
            assertThatThrownBy(context.getBean(LeagueDatabase.class)::everyone)
                    .rootCause()
                    .hasMessage("DATABASE_URL: the port must be 1..65535");
        }
    }

    /** Asking makes one itself. */
    private long connectionsEver() {
        return Long.parseLong(database.rows("SHOW GLOBAL STATUS LIKE 'Connections'")
                .getFirst()
                .replaceFirst(".*\\|", ""));
    }

    /** The server takes a moment to notice that a connection was closed. */
    private void awaitNoneOpen() {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (open() > 0) {
            assertThat(System.nanoTime()).as("connections stay open").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Without the one that asks. */
    private int open() {
        return database.rows("SELECT id FROM information_schema.processlist WHERE db = '" + database.name()
                        + "' AND id <> CONNECTION_ID()")
                .size();
    }
}
