package gg.muster.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder that whoever needs it first makes and all others find. Other threads and other JVMs wait while it is being
 * made; one that its maker did not live to finish is made again from nothing.
 */
final class MadeOnce {
    private static final String DONE = "complete";

    private MadeOnce() {}

    interface Maker {
        void make(Path folder) throws IOException;
    }

    static Path in(Path home, String name, Maker maker) {
        var folder = home.resolve(name);
        if (Files.notExists(folder.resolve(DONE))) {
            alone(home.resolve(name + ".lock"), folder, maker);
        }
        return folder;
    }

    /** The monitor keeps this JVM's threads apart, for which a file's lock is no use; the lock keeps JVMs apart. */
    private static synchronized void alone(Path lockFile, Path folder, Maker maker) {
        try {
            Files.createDirectories(lockFile.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (held.isValid() && Files.notExists(folder.resolve(DONE))) {
                    OwnedFolder.delete(folder);
                    maker.make(Files.createDirectories(folder));
                    Files.createFile(folder.resolve(DONE));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not be made: " + folder, e);
        }
    }
}
