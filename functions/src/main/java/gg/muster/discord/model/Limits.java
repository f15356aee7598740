package gg.muster.discord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Discord's limits, checked before it would refuse. Java's length is never less than Discord's count of characters. */
final class Limits {

    private Limits() {}

    static void length(String what, @Nullable String text, int most) {
        if (text != null && (text.isEmpty() || text.length() > most)) {
            throw new IllegalArgumentException(
                    "%s must have 1 to %d characters, has %d: %s".formatted(what, most, text.length(), text));
        }
    }

    static void count(String what, @Nullable List<?> items, int most) {
        if (items != null && items.size() > most) {
            throw new IllegalArgumentException("at most %d %s, not %d".formatted(most, what, items.size()));
        }
    }

    static <T> @Nullable List<T> copy(@Nullable List<T> items) {
        return items == null ? null : List.copyOf(items);
    }
}
