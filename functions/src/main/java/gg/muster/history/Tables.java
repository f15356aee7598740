package gg.muster.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction: many rows a statement, and ms for the times in UTC that the tables hold. */
final class Tables {
    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** Values in the order of a statement's question marks. */
    record Values(List<@Nullable Object> inOrder) {
        static Values of(@Nullable Object... inOrder) {
            return new Values(Arrays.asList(inOrder));
        }
    }

    /** Makes something of the row that the result stands at. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Runs the statement once for each, all of them in one go. */
    void write(String sql, Collection<Values> each) {
        if (each.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (var values : each) {
                set(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage() + ", in: " + sql, failure);
        }
    }

    void write(String sql, @Nullable Object... values) {
        write(sql, List.of(Values.of(values)));
    }

    <T> List<T> read(String sql, Row<T> row, @Nullable Object... values) {
        try (var statement = connection.prepareStatement(sql)) {
            set(statement, Values.of(values));
            try (var result = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (result.next()) {
                    found.add(row.of(result));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage() + ", in: " + sql, failure);
        }
    }

    /**
     * Reads all rows in pages, as the statement bounds them; it is asked for a league, and for ids after the last one, and
     * tells the {@code id} of each. Returns how many there are.
     */
    <T> int pages(String sql, String league, Row<T> value, Consumer<Map<String, T>> to) {
        var sum = 0;
        var after = "";
        Map<String, T> page;
        do {
            page = new LinkedHashMap<>();
            for (var entry : read(sql, row -> Map.entry(row.getString("id"), value.of(row)), league, after)) {
                page.put(entry.getKey(), entry.getValue());
                after = entry.getKey();
            }
            if (!page.isEmpty()) {
                to.accept(page);
                sum += page.size();
            }
        } while (!page.isEmpty());
        return sum;
    }

    private static void set(PreparedStatement statement, Values values) throws SQLException {
        int place = 0;
        for (var value : values.inOrder()) {
            statement.setObject(++place, value);
        }
    }

    static @Nullable LocalDateTime time(@Nullable Long ms) {
        return ms == null ? null : LocalDateTime.ofInstant(Instant.ofEpochMilli(ms), ZoneOffset.UTC);
    }

    static @Nullable LocalDateTime time(@Nullable String ms) {
        return ms == null ? null : time(Long.valueOf(ms));
    }

    static @Nullable Long ms(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
