package gg.muster.message;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the button is about that empties the queue of a pool: which one, and the ms until which it works. */
public record EmptyPool(String pool, long until) {
    private static final Pattern SUBJECT = Pattern.compile("([0-9]{1,15})/(.+)");

    String subject() {
        return until + "/" + pool;
    }

    /** Empty where the subject is something else. */
    public static Optional<EmptyPool> parse(String subject) {
        var parts = SUBJECT.matcher(subject);
        return parts.matches()
                ? Optional.of(new EmptyPool(parts.group(2), Long.parseLong(parts.group(1))))
                : Optional.empty();
    }
}
