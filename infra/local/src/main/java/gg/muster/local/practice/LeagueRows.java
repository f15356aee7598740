package gg.muster.local.practice;

import gg.muster.database.DatabaseUrl;
import gg.muster.servers.LeagueSchema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The rows of a practice league as its website would write them; each method is one transaction. */
final class LeagueRows {
    private static final long FIRST_DISCORD_ID = 200_000_000_000_000_000L;
    private static final long BETWEEN_IDS = 7_919L << 22;

    /** Where the website has them. */
    private static final Map<String, Integer> ROW_IDS = Map.of("display_mmr", 15, "league_state", 17, "MAP_POOL", 21);

    private final DatabaseUrl url;

    LeagueRows(DatabaseUrl url) {
        this.url = url;
    }

    /** One member: who they are follows from {@code number}, which counts from 0 in the order of creation. */
    record Person(int number, String name, String status, double mmr, OptionalDouble secondMmr) {
        String discordId() {
            return Long.toString(FIRST_DISCORD_ID + number * BETWEEN_IDS);
        }

        private String key() {
            return "practice%06d".formatted(number);
        }

        private boolean playedEnough() {
            return number % 10 == 9;
        }

        private String puuid() {
            return "riot-" + key();
        }
    }

    /**
     * Makes the tables that are missing.
     *
     * @throws IllegalArgumentException when they hold real people: a practice league never mixes with those
     */
    void createTables() {
        inTransaction(connection -> {
            if (hasTable(connection, "User") && hasStrangers(connection)) {
                throw new IllegalArgumentException("DATABASE_URL: is a league's own database, and the practice server"
                        + " would add invented members to it; set the DISCORD_* settings too, or leave it out");
            }
            LeagueSchema.create(connection);
            return true;
        });
    }

    /** Drops Muster's own tables. */
    void dropPast() {
        inTransaction(connection -> {
            var ours = new ArrayList<String>();
            try (var tables = connection.getMetaData().getTables(connection.getCatalog(), null, "muster\\_%", null)) {
                while (tables.next()) {
                    ours.add(tables.getString("TABLE_NAME"));
                }
            }
            for (var table : ours) {
                try (var drop = connection.prepareStatement("DROP TABLE `" + table + "`")) {
                    drop.execute();
                }
            }
            return true;
        });
    }

    private static boolean hasTable(Connection connection, String table) throws SQLException {
        try (var tables = connection.getMetaData().getTables(connection.getCatalog(), null, table, null)) {
            return tables.next();
        }
    }

    private static boolean hasStrangers(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM `User` WHERE `id` NOT LIKE 'practice%' LIMIT 1");
                var row = query.executeQuery()) {
            return row.next();
        }
    }

    List<Person> people() {
        return inTransaction(connection -> {
            try (var query = connection.prepareStatement("""
                            SELECT u.`id`, u.`name`, s.`leagueStatus`, m.`mmrEffective`
                              FROM `User` u JOIN `Status` s ON s.`userID` = u.`id`
                              JOIN `Account` a ON a.`providerAccountId` = u.`primaryRiotAccountID`
                              JOIN `MMR` m ON m.`id` = a.`mmr`
                             WHERE u.`id` LIKE 'practice%' ORDER BY u.`id`""");
                    var row = query.executeQuery()) {
                var people = new ArrayList<Person>();
                while (row.next()) {
                    var number = Integer.parseInt(row.getString(1).substring("practice".length()));
                    people.add(new Person(
                            number, row.getString(2), row.getString(3), row.getDouble(4), OptionalDouble.empty()));
                }
                return people;
            }
        });
    }

    void add(List<Person> people) {
        inTransaction(connection -> {
            try (var user = connection.prepareStatement(
                            "INSERT INTO `User` (`id`, `name`, `primaryRiotAccountID`) VALUES (?, ?, ?)");
                    var status = connection.prepareStatement(
                            "INSERT INTO `Status` (`userID`, `leagueStatus`) VALUES (?, ?)")) {
                for (var person : people) {
                    batch(user, person.key(), person.name(), person.puuid());
                    batch(status, person.key(), person.status());
                }
                user.executeBatch();
                status.executeBatch();
            }
            addAccounts(connection, people);
            addGames(connection, people);
            return true;
        });
    }

    /** Every tenth has played six combines this season, which is more than the control panel asks for. */
    private static void addGames(Connection connection, List<Person> people) throws SQLException {
        try (var game = connection.prepareStatement(
                        "INSERT IGNORE INTO `Games`"
                                + " (`gameID`, `tier`, `gameType`, `season`, `datePlayed`) VALUES (?, 'MIXED', 'COMBINE', 9, NOW())");
                var stats =
                        connection.prepareStatement("INSERT INTO `PlayerStats` (`userID`, `gameID`) VALUES (?, ?)")) {
            for (var person : people) {
                for (int i = 1; i <= 6 && person.playedEnough(); i++) {
                    batch(game, "practice-game-" + i);
                    batch(stats, person.key(), "practice-game-" + i);
                }
            }
            game.executeBatch();
            stats.executeBatch();
        }
    }

    Map<String, String> panel() {
        return inTransaction(connection -> {
            try (var query = connection.prepareStatement("SELECT `name`, `value` FROM `ControlPanel` ORDER BY `id`");
                    var row = query.executeQuery()) {
                var panel = new LinkedHashMap<String, String>();
                while (row.next()) {
                    panel.put(row.getString(1), row.getString(2));
                }
                return panel;
            }
        });
    }

    /** Adds the names that are missing. */
    void addToPanel(Map<String, String> panel) {
        inTransaction(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO `ControlPanel` (`id`, `name`, `value`)
                    SELECT ?, ?, ? FROM DUAL
                     WHERE NOT EXISTS (SELECT 1 FROM `ControlPanel` WHERE `name` = ?)""")) {
                var names = new ArrayList<>(panel.keySet());
                names.sort(Comparator.comparing(name -> !ROW_IDS.containsKey(name)));
                for (var name : names) {
                    insert.setObject(1, ROW_IDS.get(name), Types.INTEGER);
                    insert.setString(2, name);
                    insert.setString(3, panel.get(name));
                    insert.setString(4, name);
                    insert.executeUpdate();
                }
            }
            return true;
        });
    }

    void set(String name, String value) {
        addToPanel(Map.of(name, value));
        inTransaction(connection -> {
            try (var update = connection.prepareStatement("UPDATE `ControlPanel` SET `value` = ? WHERE `name` = ?")) {
                update.setString(1, value);
                update.setString(2, name);
                return update.executeUpdate();
            }
        });
    }

    private static void addAccounts(Connection connection, List<Person> people) throws SQLException {
        try (var mmr = connection.prepareStatement(
                        "INSERT INTO `MMR` (`id`, `mmrBase`, `mmrEffective`) VALUES (?, ?, ?)");
                var account = connection.prepareStatement(
                        "INSERT INTO `Account` (`id`, `userId`, `provider`, `providerAccountId`, `riotIGN`, `mmr`)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")) {
            for (var person : people) {
                int first = person.number() * 2 + 1;
                var ign = person.name().replace(" ", "") + "#EUW";
                batch(account, person.key() + "-discord", person.key(), "discord", person.discordId(), null, null);
                batch(mmr, first, person.mmr(), person.mmr());
                batch(account, person.key() + "-riot-1", person.key(), "riot", person.puuid(), ign, first);
                if (person.secondMmr().isPresent()) {
                    var second = person.secondMmr().getAsDouble();
                    batch(mmr, first + 1, second, second);
                    batch(
                            account,
                            person.key() + "-riot-2",
                            person.key(),
                            "riot",
                            person.puuid() + "-2",
                            "Alt" + ign,
                            first + 1);
                }
            }
            mmr.executeBatch();
            account.executeBatch();
        }
    }

    private static void batch(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private <T> T inTransaction(Work<T> work) {
        try (var connection = DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password())) {
            connection.setAutoCommit(false);
            var result = work.run(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("the practice league's database", e);
        }
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
