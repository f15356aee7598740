package gg.muster.local.practice.driver.act;

/** Something that a member of a real guild could not do, or a script asked for wrongly; the message says what. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    public static Refused badInput(String message) {
        return new Refused(400, message);
    }

    public static Refused forbidden(String message) {
        return new Refused(403, message);
    }

    public static Refused notFound(String message) {
        return new Refused(404, message);
    }

    public int status() {
        return status;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
