package gg.muster.discord;

/** A file that somebody attached could not be had; the message says why, as the end of a sentence. */
public final class AttachmentUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AttachmentUnreadable(String why) {
        super(why);
    }

    AttachmentUnreadable(String why, Throwable cause) {
        super(why, cause);
    }

    /** Why, as the end of a sentence. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
