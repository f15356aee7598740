package gg.muster.league;

import gg.muster.league.Queue.Track;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the parts of a map look, in a league file and where an admin types them. */
public final class TrackForm {
    static final Pattern UID = Pattern.compile("[A-Za-z0-9_-]{1,27}");
    static final String UID_RULE = "1..27 letters, digits, dashes or underscores";

    private TrackForm() {}

    /** What is wrong with a map that somebody typed, such as {@code uid: must be …, was nothing}; empty: nothing. */
    public static Optional<String> mistake(Track typed) {
        return wrong("name", typed.name(), Names.NAME, Names.NAME_RULE)
                .or(() -> wrong("uid", typed.uid(), UID, UID_RULE))
                .or(() -> typed.author().isEmpty()
                        ? Optional.empty()
                        : wrong("author", typed.author(), Names.NAME, Names.NAME_RULE));
    }

    private static Optional<String> wrong(String part, String typed, Pattern shape, String rule) {
        return shape.matcher(typed).matches()
                ? Optional.empty()
                : Optional.of(part + ": must be " + rule + ", was " + (typed.isEmpty() ? "nothing" : typed));
    }
}
