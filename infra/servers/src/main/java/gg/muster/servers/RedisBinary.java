package gg.muster.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import redis.embedded.RedisExecProvider;

/** Redis' one executable out of its jar. */
final class RedisBinary {
    private static final String NAME = "redis-server";

    private RedisBinary() {}

    /** The one shared with others; where nothing is shared, one in a folder for temporary files, until this JVM ends. */
    static Path path() {
        return ServersHome.folder().map(RedisBinary::in).orElseGet(RedisBinary::unpacked);
    }

    static Path in(Path home) {
        return MadeOnce.in(home, "redis-" + RedisExecProvider.redisVersion, RedisBinary::move)
                .resolve(NAME);
    }

    private static void move(Path folder) throws IOException {
        var unpacked = unpacked();
        Files.move(unpacked, folder.resolve(NAME));
        OwnedFolder.delete(Objects.requireNonNull(unpacked.getParent()));
    }

    private static Path unpacked() {
        try {
            return RedisExecProvider.defaultProvider().get().toPath();
        } catch (IOException e) {
            throw new UncheckedIOException("no Redis binary for this system in the jar", e);
        }
    }
}
