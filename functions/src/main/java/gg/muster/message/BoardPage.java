package gg.muster.message;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a button of a leaderboard leads, as {@code 8123/2/gCTF}.
 *
 * @param board the request that the leaderboard began with
 * @param page from 1; null, written {@code me}: that of whoever presses
 */
public record BoardPage(String board, @Nullable Integer page, String gamemode) {
    private static final String MINE = "me";
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,20})/([0-9]{1,6}|" + MINE + ")/(.+)");

    /** Empty where the subject is something else. */
    public static Optional<BoardPage> parse(String subject) {
        var parts = SHAPE.matcher(subject);
        return parts.matches()
                ? Optional.of(new BoardPage(
                        parts.group(1),
                        parts.group(2).equals(MINE) ? null : Integer.valueOf(parts.group(2)),
                        parts.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return board + "/" + (page == null ? MINE : page) + "/" + gamemode;
    }
}
