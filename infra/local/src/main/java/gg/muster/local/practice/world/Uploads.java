package gg.muster.local.practice.world;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files that members attach to their commands, kept until the server ends. */
@Singleton
public final class Uploads {
    /** Stands for the channel in their addresses. */
    public static final String CHANNEL = "ephemeral";

    private final Snowflakes ids;
    private final Map<String, Attachment> files = new ConcurrentHashMap<>();

    Uploads(Snowflakes ids) {
        this.ids = ids;
    }

    public Attachment keep(String filename, String contentType, byte[] bytes) {
        var file = new Attachment(ids.next(), filename, contentType, null, bytes);
        files.put(file.id(), file);
        return file;
    }

    public Optional<Attachment> find(String id) {
        return Optional.ofNullable(files.get(id));
    }
}
