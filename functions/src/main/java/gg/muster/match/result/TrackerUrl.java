package gg.muster.match.result;

import java.util.Optional;
import java.util.regex.Pattern;

/** The page of one game on tracker.gg; its address carries the game's id. */
public record TrackerUrl(String url, String gameId) {
    private static final String PAGE = "https://tracker.gg/valorant/match/";

    /** For whoever typed something else. */
    public static final String EXAMPLE = PAGE + "01234567-89ab-cdef-0123-456789abcdef";

    /** The requirements' own expression (7.4), word for word. */
    private static final Pattern SHAPE = Pattern.compile(
            "^https:\\/\\/tracker.gg\\/valorant\\/match\\/([a-z0-9]{8})-([a-z0-9]{4}-){3}([a-z0-9]{12})$");

    /** The page of a game. */
    public static TrackerUrl of(String gameId) {
        return new TrackerUrl(PAGE + gameId, gameId);
    }

    /** Whether a game of this id has such a page. */
    public static boolean isGame(String gameId) {
        return SHAPE.matcher(PAGE + gameId).matches();
    }

    /** Empty where the text, blanks around it aside, is anything else. */
    public static Optional<TrackerUrl> parse(String text) {
        var url = text.strip();
        return SHAPE.matcher(url).matches()
                ? Optional.of(new TrackerUrl(url, url.substring(url.lastIndexOf('/') + 1)))
                : Optional.empty();
    }
}
