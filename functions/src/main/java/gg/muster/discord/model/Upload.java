package gg.muster.discord.model;

/** A file to go with a message; an embed shows it as its picture by {@link #link()}. */
public final class Upload {
    private static final String PNG = "image/png";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final String filename;
    private final String contentType;
    private final byte[] bytes;

    private Upload(String filename, String contentType, byte[] bytes) {
        if (!filename.matches("[A-Za-z0-9_.-]{1,100}")) {
            throw new IllegalArgumentException(
                    "a file name is letters, digits, underscores, dots and hyphens, was: " + filename);
        }
        this.filename = filename;
        this.contentType = contentType;
        this.bytes = bytes.clone();
    }

    public static Upload png(String filename, byte[] picture) {
        return new Upload(filename, PNG, picture);
    }

    public static Upload text(String filename, byte[] utf8) {
        return new Upload(filename, TEXT, utf8);
    }

    public String filename() {
        return filename;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** What an embed of the same message names it by. */
    public String link() {
        return "attachment://" + filename;
    }
}
