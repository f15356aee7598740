package gg.muster.database;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** MariaDB cannot be reached or stopped answering: an outage that passes, unlike a bug in what was asked. */
public final class DatabaseUnavailable extends RuntimeException {
    private DatabaseUnavailable(String database, Throwable cause) {
        super(database + " is unavailable: " + cause.getMessage(), cause);
    }

    /** Runs it, turning an outage into this exception and letting everything else through as it is. */
    public static <T> T guard(String database, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            var outage = outage(e);
            throw outage == null ? e : new DatabaseUnavailable(database, outage);
        }
    }

    private static @Nullable Throwable outage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException || (cause instanceof SQLException sql && isOutage(sql))) {
                return cause;
            }
        }
        return null;
    }

    /** SQL state 08 is the connection, 70100 a killed one; a pool without a connection to give is transient. */
    private static boolean isOutage(SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException
                || state.startsWith("08")
                || state.equals("70100");
    }
}
