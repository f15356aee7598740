package gg.muster.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A folder that one running JVM owns; the system gives it back when the JVM dies, however it dies. */
public final class OwnedFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;

    private OwnedFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes the folder until {@link #close()}, making it where it is missing.
     *
     * @param inUse what is said, before the folder's path, when another owns it
     * @throws IllegalStateException when another owns it
     */
    public static OwnedFolder own(Path folder, String inUse) {
        try {
            var root = Files.createDirectories(folder).toRealPath();
            var channel =
                    FileChannel.open(root.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new IllegalStateException(inUse + ": " + root);
            }
            return new OwnedFolder(root, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder cannot be used: " + folder, e);
        }
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    Path root() {
        return root;
    }

    /** Makes a folder in it that holds nothing. */
    public Path emptied(String name) {
        delete(root.resolve(name));
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder cannot be emptied: " + root.resolve(name), e);
        }
    }

    /** Deletes a folder with everything in it, whoever owns it; nothing happens where there is none. */
    public static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder cannot be deleted: " + folder, e);
        }
    }

    /** Ends the process of an earlier owner, recognised by its pid file and by its command line, which says {@code mark}. */
    void endLeftover(Path pidFile, String mark) {
        pid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(leftover -> leftover.info()
                        .commandLine()
                        .filter(line -> line.contains(mark))
                        .isPresent())
                .ifPresent(OwnedFolder::end);
    }

    private static Optional<Long> pid(Path pidFile) {
        try {
            return Optional.of(Files.readString(pidFile).strip())
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
            throw new IllegalStateException("a server left behind does not end: pid " + leftover.pid(), e);
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

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
