package gg.muster.servers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB 11.4 as a child process on loopback, its binaries taken from a jar. Everything it writes stays in the
 * folder it was given, and what it stored there is still there at the next start.
 *
 * <p>One running JVM owns a folder; a server that a killed JVM left behind in it is ended before a new one starts.
 */
public final class RealMariaDb implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MariaDbFolder folder;
    private final int port;
    private @Nullable Process process;

    private RealMariaDb(MariaDbFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts one on a free port, installing it into the folder the first time, and returns when it answers. Its binaries
     * are shared by all who name one place with {@code -Dmuster.servers}; else they are in the folder, too.
     */
    public static RealMariaDb startIn(Path folder) {
        return startIn(folder, ServersHome.folder().orElse(folder));
    }

    static RealMariaDb startIn(Path folder, Path home) {
        var owned = MariaDbFolder.own(folder, MariaDbBinaries.in(home));
        try {
            owned.endLeftover();
            owned.install();
            var server = new RealMariaDb(owned, FreePort.next());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "mariadb-stop"));
            server.start();
            return server;
        } catch (RuntimeException e) {
            owned.release();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    /** A URL with everything needed to connect as the owner of all databases. */
    public String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:%d/%s?user=%s&password=%s&sslMode=disable"
                .formatted(port, database, MariaDbFolder.USER, MariaDbFolder.PASSWORD);
    }

    /** Creates it where it is missing. */
    public void createDatabase(String name) {
        execute("CREATE DATABASE IF NOT EXISTS " + checked(name) + " CHARACTER SET utf8mb4");
    }

    public void dropDatabase(String name) {
        execute("DROP DATABASE IF EXISTS " + checked(name));
    }

    /** Starts it again on its port after {@link #stop()} or {@link #kill()}; nothing happens where it runs. */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        var started = folder.launch(port);
        process = started;
        try {
            awaitAnswer(started);
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    /** Shuts it down in order; its data stays. */
    public synchronized void stop() {
        if (process != null) {
            process.destroy();
            awaitEnd(process, Duration.ofSeconds(15));
        }
    }

    /** Ends it at once, as a crash would. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd(process, PATIENCE);
        }
    }

    @Override
    public void close() {
        stop();
        folder.release();
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(jdbcUrl(""));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String checked(String name) {
        if (!name.matches("\\w+")) {
            throw new IllegalArgumentException("database name: must be letters, digits and _, was " + name);
        }
        return name;
    }

    private void awaitAnswer(Process started) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!started.isAlive()) {
                throw new IllegalStateException(
                        "MariaDB ended at start with exit code " + started.exitValue() + ", see " + folder.log());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "MariaDB did not answer in " + PATIENCE.toSeconds() + " s, see " + folder.log());
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean answers() {
        try (Connection connection =
                DriverManager.getConnection(jdbcUrl("") + "&connectTimeout=1000&socketTimeout=1000")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void awaitEnd(Process ending, Duration patience) {
        try {
            if (!ending.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                ending.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
