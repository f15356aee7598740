package gg.muster.local.doctor;

import gg.muster.database.DatabaseUnavailable;
import gg.muster.player.LeagueDatabase;
import gg.muster.settings.Setting;
import gg.muster.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The league's MariaDB: whether every table that is read may be, and the very questions that the ledger asks. */
final class LeagueDatabaseCheck implements Check {
    static final List<String> TABLES =
            List.of("Account", "User", "Status", "MMR", "ControlPanel", "Games", "PlayerStats");

    private static final int NO_TABLE = 1146;
    private static final String NAME = "MariaDB league";

    private final String url;
    private final ApplicationContext context;
    private final Secrets secrets;

    LeagueDatabaseCheck(Settings settings, ApplicationContext context, Secrets secrets) {
        this.secrets = secrets;
        this.url = settings.get(Setting.DATABASE_URL).orElseThrow();
        this.context = context;
    }

    @Override
    public String subject() {
        return NAME;
    }

    @Override
    public List<Finding> run() {
        var findings = new ArrayList<Finding>();
        try (var sql = Sql.open(Setting.DATABASE_URL.name(), url)) {
            findings.add(Finding.ok(NAME, sql.version() + ", database " + sql.database()));
            var tables = tables(sql);
            findings.add(tables);
            if (!tables.isProblem()) {
                findings.add(questions());
            }
        } catch (SQLException down) {
            findings.add(
                    Finding.problem(NAME, secrets.why(down) + ": " + Sql.remedy(Setting.DATABASE_URL.name(), down)));
        }
        return findings;
    }

    private static Finding tables(Sql sql) throws SQLException {
        var absent = new ArrayList<String>();
        var closed = new ArrayList<String>();
        for (var table : TABLES) {
            try {
                sql.rows("SELECT 1 FROM `" + table + "` LIMIT 1");
            } catch (SQLException refused) {
                (refused.getErrorCode() == NO_TABLE ? absent : closed).add(table);
            }
        }
        if (!absent.isEmpty()) {
            return Finding.problem(
                    "MariaDB league tables",
                    "there is no " + String.join(", ", absent) + " in " + sql.database()
                            + ": DATABASE_URL must name the league's own database");
        }
        var user = sql.rows("SELECT CURRENT_USER()").getFirst();
        var database = sql.database();
        return closed.isEmpty()
                ? Finding.ok("MariaDB league tables", "all " + TABLES.size() + " may be read")
                : Finding.problem("MariaDB league tables", "run as an admin: " + grants(closed, database, user));
    }

    private static String grants(List<String> tables, String database, String user) {
        return tables.stream()
                .map(table -> "GRANT SELECT ON `%s`.`%s` TO %s;".formatted(database, table, Grants.quoted(user)))
                .collect(Collectors.joining(" "));
    }

    /** The ledger's own, about a player whom nobody is. */
    private Finding questions() {
        var subject = "MariaDB league questions";
        try {
            var league = context.getBean(LeagueDatabase.class);
            league.these(List.of("0"));
            var warnings = league.controlPanel().warnings();
            return warnings.isEmpty()
                    ? Finding.ok(subject, "the ledger's are answered")
                    : Finding.advice(subject, String.join("; ", warnings));
        } catch (DatabaseUnavailable down) {
            return Finding.problem(subject, secrets.why(down));
        } catch (RuntimeException refused) {
            return Finding.problem(subject, "its tables are not the ones that are known: " + secrets.why(refused));
        }
    }
}
