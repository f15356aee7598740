package gg.muster.local.doctor;

import gg.muster.database.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A short look into MariaDB. */
final class Sql implements AutoCloseable {
    private static final String PATIENCE_MS = "5000";

    private final Connection connection;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    /**
     * Connects for reading.
     *
     * @throws IllegalArgumentException naming the setting, where that cannot be read
     */
    static Sql open(String setting, String value) throws SQLException {
        var url = DatabaseUrl.parse(setting, value);
        var properties = new Properties();
        properties.setProperty("user", url.user());
        properties.setProperty("password", url.password());
        properties.setProperty("connectTimeout", PATIENCE_MS);
        properties.setProperty("socketTimeout", PATIENCE_MS);
        var connection = DriverManager.getConnection(url.jdbcUrl(), properties);
        connection.setReadOnly(true);
        return new Sql(connection);
    }

    String version() throws SQLException {
        return rows("SELECT VERSION()").getFirst();
    }

    String database() throws SQLException {
        return connection.getCatalog();
    }

    /** The first column of every row. */
    List<String> rows(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    /** In what way it failed, for one who can do something about it. */
    static String remedy(String setting, SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 1045 -> "user or password in " + setting + " is wrong";
            case 1044, 1049 -> "the database in " + setting + " does not exist, or its user may not use it";
            default -> "see that it runs, and that " + setting + " and its firewall lead there";
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
