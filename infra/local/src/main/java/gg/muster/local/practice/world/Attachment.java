package gg.muster.local.practice.world;

import org.jspecify.annotations.Nullable;

/** A file of a message, kept for as long as the message is. */
public final class Attachment {
    /** What the free tier of Discord takes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private final String id;
    private final String filename;
    private final String contentType;
    private final @Nullable String description;
    private final byte[] bytes;

    public Attachment(String id, String filename, String contentType, @Nullable String description, byte[] bytes) {
        this.id = id;
        this.filename = filename;
        this.contentType = contentType;
        this.description = description;
        this.bytes = bytes.clone();
    }

    public String id() {
        return id;
    }

    public String filename() {
        return filename;
    }

    public String contentType() {
        return contentType;
    }

    /** What those read who do not see it. */
    public @Nullable String description() {
        return description;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    public Attachment described(@Nullable String text) {
        return new Attachment(id, filename, contentType, text, bytes);
    }
}
