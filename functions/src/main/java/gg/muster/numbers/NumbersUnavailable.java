package gg.muster.numbers;

import org.jspecify.annotations.Nullable;

/** Numbers did not say whether it did what it was asked: ask again later, which is safe. */
public final class NumbersUnavailable extends RuntimeException {
    private final String why;

    NumbersUnavailable(String message, @Nullable Throwable cause) {
        super("Numbers: " + message, cause);
        this.why = message;
    }

    /** The message without saying whose it is. */
    String why() {
        return why;
    }
}
