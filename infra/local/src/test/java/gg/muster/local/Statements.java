package gg.muster.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What a MariaDB was asked since it started, whoever asked, and what it knows. */
final class Statements {
    private static final String COUNTED =
            "SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_select', 'Com_insert', 'Com_update', 'Com_delete')";

    private Statements() {}

    /** How many there were while something was done. */
    static long during(LocalTest local, Runnable something) {
        try (var connection = DriverManager.getConnection(local.muster.mariaDb().jdbcUrl("league"))) {
            var before = count(connection);
            something.run();
            return count(connection) - before;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a statement finds, a row a line, its columns with bars between them. */
    static List<String> rows(LocalTest local, String sql) {
        try (var connection = DriverManager.getConnection(local.muster.mariaDb().jdbcUrl("league"));
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var row = new StringJoiner("|");
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var counters = statement.executeQuery(COUNTED)) {
            long sum = 0;
            while (counters.next()) {
                sum += counters.getLong("Value");
            }
            return sum;
        }
    }
}
