package gg.muster.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What a MariaDB was asked since it started, whoever asked. */
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
