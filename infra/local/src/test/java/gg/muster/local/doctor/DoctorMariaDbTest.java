package gg.muster.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.database.Migrations;
import gg.muster.servers.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Faults of MariaDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorMariaDbTest {
    private static final String ALL_ON_OURS = "SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX ON ";

    private final Patient patient = new Patient("doctor-mariadb");

    @AfterAll
    void close() {
        patient.close();
    }

    @Test
    void the_rights_that_the_readme_names_are_enough() {
        patient.user(
                "reader",
                "r",
                LeagueDatabaseCheck.TABLES.stream()
                        .map(table -> "SELECT ON league.`" + table + "`")
                        .toArray(String[]::new));
        patient.user(
                "writer",
                "w",
                Migrations.TABLES.stream()
                        .map(table -> ALL_ON_OURS + "league." + table)
                        .toArray(String[]::new));

        assertThat(patient.problems(
                        "DATABASE_URL",
                        patient.urlOf("reader", "r"),
                        "LEDGER_DATABASE_URL",
                        patient.urlOf("writer", "w")))
                .isEmpty();
    }

    /** Else the doctor would ask for other rights than the README, or for too few. */
    @Test
    void the_readme_names_the_same_tables_and_rights() throws IOException {
        var readme = Files.readString(Path.of("..", "..", "README.md"));

        assertThat(LeagueDatabaseCheck.TABLES)
                .hasSize(readme.split("GRANT SELECT ON league\\.`", -1).length - 1)
                .allSatisfy(table -> assertThat(readme).contains("GRANT SELECT ON league.`" + table + "` TO"));
        assertThat(readme).contains("GRANT " + String.join(", ", LedgerDatabaseCheck.RIGHTS) + " ON muster.*");
        assertThat(Migrations.TABLES).containsExactlyInAnyOrderElementsOf(tablesOfTheMigrations());
    }

    private static List<String> tablesOfTheMigrations() throws IOException {
        var tables = new ArrayList<>(List.of("muster_flyway_history"));
        try (var migrations = Files.list(Path.of("..", "..", "functions", "src", "main", "resources", "ledger"))) {
            for (var migration : migrations.toList()) {
                Files.readString(migration)
                        .lines()
                        .filter(line -> line.startsWith("CREATE TABLE "))
                        .forEach(line -> tables.add(line.split("[ (]+", -1)[2]));
            }
        }
        return tables;
    }

    @Test
    void a_table_of_the_league_that_may_not_be_read_comes_with_the_grant_to_run() {
        patient.user(
                "reader",
                "r",
                LeagueDatabaseCheck.TABLES.stream()
                        .filter(table -> !table.equals("MMR"))
                        .map(table -> "SELECT ON league.`" + table + "`")
                        .toArray(String[]::new));

        assertThat(patient.problems("DATABASE_URL", patient.urlOf("reader", "r"), "LEDGER_DATABASE_URL", patient.url()))
                .containsExactly(
                        "MariaDB league tables: run as an admin: GRANT SELECT ON `league`.`MMR` TO 'reader'@'%';");
    }

    @Test
    void a_right_that_the_ledger_lacks_comes_with_the_grant_to_run() {
        patient.user(
                "writer",
                "w",
                Migrations.TABLES.stream()
                        .map(table ->
                                (table.equals("muster_vote") ? "SELECT, INSERT ON " : ALL_ON_OURS) + "league." + table)
                        .toArray(String[]::new));

        assertThat(patient.problems("LEDGER_DATABASE_URL", patient.urlOf("writer", "w")))
                .containsExactly("MariaDB ledger rights: run as an admin: GRANT UPDATE, DELETE, CREATE, ALTER, INDEX ON"
                        + " `league`.`muster_vote` TO 'writer'@'%';");
    }

    @Test
    void rights_by_a_pattern_or_a_role_count_as_well() {
        patient.user("patterned", "p", "ALL PRIVILEGES ON `l_ague`.*");
        patient.sql("CREATE OR REPLACE ROLE keeper", "GRANT ALL PRIVILEGES ON league.* TO keeper");
        patient.user("enrolled", "e", "keeper");
        patient.sql("SET DEFAULT ROLE keeper FOR enrolled");

        assertThat(patient.problems("LEDGER_DATABASE_URL", patient.urlOf("patterned", "p")))
                .isEmpty();
        assertThat(patient.problems("LEDGER_DATABASE_URL", patient.urlOf("enrolled", "e")))
                .isEmpty();
    }

    @Test
    void a_pattern_for_another_database_does_not_count() {
        var grants = Grants.of(List.of(
                "GRANT USAGE ON *.* TO `u`@`%`",
                "GRANT SELECT, INSERT ON `my\\_league`.* TO `u`@`%`",
                "GRANT UPDATE ON `%league`.`a``b` TO `u`@`%` WITH GRANT OPTION"));

        assertThat(grants.missing(List.of("SELECT", "UPDATE"), "my_league", "t"))
                .containsExactly("UPDATE");
        assertThat(grants.missing(List.of("SELECT"), "my-league", "t")).containsExactly("SELECT");
        assertThat(grants.missing(List.of("UPDATE"), "the.league", "a`b")).isEmpty();
    }

    @Test
    void a_database_that_is_not_the_leagues_is_told_by_its_tables() {
        patient.mariaDb.createDatabase("other");
        var url = patient.mariaDb.jdbcUrl("other");

        assertThat(patient.problems("DATABASE_URL", url, "LEDGER_DATABASE_URL", patient.url()))
                .singleElement()
                .asString()
                .startsWith(
                        "MariaDB league tables: there is no Account, User, Status, MMR, ControlPanel, Games, PlayerStats in other");
    }

    @Test
    void a_league_whose_tables_have_changed_is_told_by_its_questions() {
        patient.sql("ALTER TABLE `Status` RENAME COLUMN leagueStatus TO standing");
        try {
            assertThat(patient.problems())
                    .singleElement()
                    .asString()
                    .startsWith("MariaDB league questions: its tables are not the ones that are known: ")
                    .contains("leagueStatus");
        } finally {
            patient.sql("ALTER TABLE `Status` RENAME COLUMN standing TO leagueStatus");
        }
    }

    @Test
    void tables_that_are_yet_to_be_made_are_no_fault() {
        patient.mariaDb.createDatabase("fresh");

        assertThat(patient.findings("LEDGER_DATABASE_URL", patient.mariaDb.jdbcUrl("fresh")))
                .contains(Finding.ok(
                        "MariaDB ledger tables",
                        Patient.migrations() + " changes to come, which the ledger's next run makes"));
    }

    @Test
    void tables_of_a_newer_release_or_a_broken_change_are() {
        var row = "INSERT INTO muster_flyway_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'me', 1, %d)";
        try {
            patient.sql(row.formatted(1));
            assertThat(patient.problems())
                    .containsExactly(
                            "MariaDB ledger tables: a newer release has changed them (99): deploy that one again,"
                                    + " or a later one");

            patient.sql(
                    "UPDATE muster_flyway_history SET success = 0 WHERE version = '" + Patient.migrations() + "'",
                    "DELETE FROM muster_flyway_history WHERE version = '99'");
            assertThat(patient.problems())
                    .singleElement()
                    .asString()
                    .startsWith("MariaDB ledger tables: a change of them broke off");
        } finally {
            patient.sql(
                    "DELETE FROM muster_flyway_history WHERE version = '99'",
                    "UPDATE muster_flyway_history SET success = 1");
        }
    }

    @Test
    void a_password_that_is_wrong_and_a_server_that_is_not_there_are_told_apart() {
        patient.user("reader", "r");

        assertThat(patient.problems("DATABASE_URL", patient.urlOf("reader", "wrong")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).endsWith("user or password in DATABASE_URL is wrong"));
        assertThat(patient.problems("DATABASE_URL", "mysql://u:p@127.0.0.1:%d/league".formatted(FreePort.next())))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .endsWith("see that it runs, and that DATABASE_URL and its firewall lead there"));
    }
}
