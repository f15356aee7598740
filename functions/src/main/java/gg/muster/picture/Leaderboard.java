package gg.muster.picture;

import java.util.List;

/** One page of a leaderboard, best first. */
public record Leaderboard(String title, String page, List<Row> rows) {
    /** As many rows as a phone shows at a size that can be read. */
    public static final int ROWS = 10;

    public Leaderboard {
        rows = List.copyOf(rows);
        if (rows.size() > ROWS) {
            throw new IllegalArgumentException("A page has %d rows, not %d".formatted(ROWS, rows.size()));
        }
    }

    /** A player; {@code you} marks the one who asked. */
    public record Row(int rank, String name, int rating, Tally tally, boolean you) {}
}
