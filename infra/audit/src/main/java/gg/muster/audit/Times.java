package gg.muster.audit;

import org.jspecify.annotations.Nullable;

/** Times as Redis has them: ms as text, which may be in scientific notation. */
final class Times {
    private Times() {}

    /** 0 where there is none, or none that can be read. */
    static long ms(@Nullable String text) {
        try {
            return text == null ? 0 : (long) Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
