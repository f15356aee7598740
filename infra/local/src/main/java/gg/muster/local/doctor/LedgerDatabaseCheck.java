package gg.muster.local.doctor;

import gg.muster.database.Migrations;
import gg.muster.settings.Setting;
import gg.muster.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Where Muster's own tables are: whether they may be made and kept, and whether they fit this release. */
final class LedgerDatabaseCheck implements Check {
    static final List<String> RIGHTS = List.of("SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "INDEX");

    private static final String NAME = "MariaDB ledger";

    private final String setting;
    private final String url;
    private final ApplicationContext context;
    private final Secrets secrets;

    LedgerDatabaseCheck(Settings settings, ApplicationContext context, Secrets secrets) {
        this.secrets = secrets;
        this.url = settings.get(Setting.LEDGER_DATABASE_URL).orElseThrow();
        var own = !url.equals(settings.get(Setting.DATABASE_URL).orElse(""));
        this.setting = (own ? Setting.LEDGER_DATABASE_URL : Setting.DATABASE_URL).name();
        this.context = context;
    }

    @Override
    public String subject() {
        return NAME;
    }

    @Override
    public List<Finding> run() {
        var findings = new ArrayList<Finding>();
        try (var sql = Sql.open(setting, url)) {
            findings.add(Finding.ok(NAME, "database " + sql.database() + ", from " + setting));
            findings.add(rights(sql));
            findings.add(migrations());
        } catch (SQLException down) {
            findings.add(Finding.problem(NAME, secrets.why(down) + ": " + Sql.remedy(setting, down)));
        }
        return findings;
    }

    private static Finding rights(Sql sql) throws SQLException {
        var grants = Grants.of(sql.rows("SHOW GRANTS"));
        var database = sql.database();
        var missing = new LinkedHashMap<String, List<String>>();
        Migrations.TABLES.forEach(table -> missing.put(table, grants.missing(RIGHTS, database, table)));
        missing.values().removeIf(List::isEmpty);
        if (missing.isEmpty()) {
            return Finding.ok("MariaDB ledger rights", "all, on every muster_* table");
        }
        var user = Grants.quoted(sql.rows("SELECT CURRENT_USER()").getFirst());
        return Finding.problem(
                "MariaDB ledger rights",
                missing.entrySet().stream()
                        .map(table -> "GRANT %s ON `%s`.`%s` TO %s;"
                                .formatted(String.join(", ", table.getValue()), database, table.getKey(), user))
                        .collect(Collectors.joining(" ", "run as an admin: ", "")));
    }

    private Finding migrations() {
        var outlook = context.getBean(Migrations.class).outlook();
        if (outlook.newer()) {
            return Finding.problem(
                    "MariaDB ledger tables",
                    "a newer release has changed them (" + outlook.version()
                            + "): deploy that one again, or a later one");
        }
        if (outlook.failed()) {
            return Finding.problem(
                    "MariaDB ledger tables",
                    "a change of them broke off after " + outlook.version()
                            + ": put back a copy of them, and look at muster_flyway_history");
        }
        return Finding.ok(
                "MariaDB ledger tables",
                outlook.pending() == 0
                        ? "up to date, version " + outlook.version()
                        : outlook.pending() + " changes to come, which the ledger's next run makes");
    }
}
