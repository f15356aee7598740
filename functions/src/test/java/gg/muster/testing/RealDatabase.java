package gg.muster.testing;

import gg.muster.servers.LeagueSchema;
import gg.muster.servers.RealMariaDb;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database of its own for one test class, on the one MariaDB of the test JVM, with the league's empty tables. */
public final class RealDatabase {
    private final RealMariaDb server;
    private final String name;

    RealDatabase(RealMariaDb server, String name) {
        this.server = server;
        this.name = name;
        server.dropDatabase(name);
        server.createDatabase(name);
        try (var connection = connect()) {
            LeagueSchema.create(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the owner of everything. */
    public String url() {
        return server.jdbcUrl(name);
    }

    public String name() {
        return name;
    }

    /** To stop and start it: everybody's server, so it has to run again when the test ends. */
    public RealMariaDb server() {
        return server;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    public void execute(String... statements) {
        run(url(), statements);
    }

    /** Every row as text, its columns joined with {@code |}. */
    public List<String> rows(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getObject(column)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Drops Muster's own tables, as if it had never run here. */
    public void dropOurs() {
        var ours = ours();
        if (!ours.isEmpty()) {
            execute("DROP TABLE " + String.join(", ", ours));
        }
    }

    /** Names of Muster's own tables. */
    public List<String> ours() {
        return rows("SHOW TABLES").stream()
                .filter(table -> table.startsWith("muster_"))
                .toList();
    }

    /** SELECT statements that the server has run so far, for anybody. */
    public long selects() {
        return Long.parseLong(
                rows("SHOW GLOBAL STATUS LIKE 'Com_select'").getFirst().replaceFirst(".*\\|", ""));
    }

    private static void run(String url, String... statements) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }
}
