package gg.muster.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** The tables of a league's website that Muster reads, for places where there is no website: practice and tests. */
public final class LeagueSchema {
    private static final String RESOURCE = "/practice/league-schema.sql";

    private LeagueSchema() {}

    /** Creates what is missing and leaves the rest as it is. */
    public static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : script().replaceAll("(?m)^--.*$", "").split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String script() {
        try (var stream = Objects.requireNonNull(LeagueSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
