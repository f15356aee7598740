package gg.muster.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What a MariaDB itself counts while something is done: statements, and connections but for this one. */
final class BurstDatabase implements AutoCloseable {
    private static final String STATEMENTS = """
            SHOW GLOBAL STATUS WHERE Variable_name IN
            ('Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_replace', 'Com_insert_select')""";
    private static final String MOST_CONNECTIONS = "SHOW GLOBAL STATUS LIKE 'Max_used_connections'";

    private final Connection connection;
    private final long before;

    private BurstDatabase(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("FLUSH STATUS");
        }
        this.before = sum(STATEMENTS);
    }

    /** Counts from now on. */
    static BurstDatabase watch(String jdbcUrl) {
        try {
            return new BurstDatabase(DriverManager.getConnection(jdbcUrl));
        } catch (SQLException e) {
            throw new IllegalStateException("MariaDB does not say what it counts", e);
        }
    }

    long statements() {
        return read(STATEMENTS) - before;
    }

    /** The most that there were at any moment, besides the one that asks. */
    long mostConnections() {
        return read(MOST_CONNECTIONS) - 1;
    }

    private long read(String counters) {
        try {
            return sum(counters);
        } catch (SQLException e) {
            throw new IllegalStateException("MariaDB does not say what it counts", e);
        }
    }

    private long sum(String counters) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(counters)) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong("Value");
            }
            return sum;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
