package gg.muster.discord.model;

import org.jspecify.annotations.Nullable;

/** Text that may grow, fitted into the room that Discord gives it. */
public final class Text {

    private static final String ELLIPSIS = "…";

    private Text() {}

    /** At most {@code most} characters, the last an ellipsis when something was cut; never half of a surrogate pair. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - ELLIPSIS.length();
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, Math.max(end, 0)) + ELLIPSIS;
    }

    static @Nullable String cutIfAny(@Nullable String text, int most) {
        return text == null ? null : cut(text, most);
    }
}
