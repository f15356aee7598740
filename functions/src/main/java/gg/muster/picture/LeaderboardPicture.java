package gg.muster.picture;

import gg.muster.picture.Canvas.Style;
import gg.muster.picture.Leaderboard.Row;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import org.jspecify.annotations.Nullable;

/** Rank, name, rating, games and win rate, one row for each player. */
final class LeaderboardPicture {
    static final int WIDTH = 1080;
    static final int FIRST_ROW = 196;
    static final int ROW = 100;
    static final int MARGIN = 28;

    private static final int HEIGHT = 88;
    private static final int BASELINE = 59;
    private static final int RANK = 88;
    private static final int NAME = 150;
    private static final int RATING = 756;
    private static final int GAMES = 890;
    private static final int RATE = 1026;
    private static final int GAP = 24;
    private static final int PILL = 84;

    private static final Style TITLE = Style.bold(54, Palette.TEXT);
    private static final Style PAGE = Style.regular(34, Palette.DIM);
    private static final Style HEAD = Style.regular(28, Palette.DIM);
    private static final Style STRONG = Style.bold(44, Palette.TEXT);
    private static final Style PLAIN = Style.regular(38, Palette.TEXT);

    private final Canvas canvas;

    LeaderboardPicture(Typefaces typefaces, Leaderboard page) {
        int rows = Math.max(1, page.rows().size());
        canvas = new Canvas(WIDTH, FIRST_ROW + rows * ROW + MARGIN - (ROW - HEIGHT), typefaces);
        canvas.box(0, 0, WIDTH, FIRST_ROW + rows * ROW + MARGIN, 0, Palette.GROUND);
        head(page);
        int y = FIRST_ROW;
        for (var row : page.rows()) {
            row(row, y);
            y += ROW;
        }
        if (page.rows().isEmpty()) {
            canvas.textAround("No games yet", WIDTH / 2.0, y + BASELINE, PAGE);
        }
    }

    byte[] png() {
        return canvas.png();
    }

    private void head(Leaderboard page) {
        canvas.text(page.title(), MARGIN + 8, 88, 690, TITLE);
        canvas.textEnding(page.page(), RATE, 86, PAGE);
        canvas.text("PLAYER", NAME, FIRST_ROW - 22, 300, HEAD);
        canvas.textEnding("RATING", RATING, FIRST_ROW - 22, HEAD);
        canvas.textEnding("GAMES", GAMES, FIRST_ROW - 22, HEAD);
        canvas.textEnding("WON", RATE, FIRST_ROW - 22, HEAD);
    }

    private void row(Row row, int y) {
        canvas.box(MARGIN, y, WIDTH - 2 * MARGIN, HEIGHT, 18, row.you() ? Palette.YOURS : Palette.CARD);
        rank(row.rank(), y);
        var rating = Integer.toString(row.rating());
        double room = RATING - NAME - GAP - canvas.width(rating, STRONG) - (row.you() ? PILL + GAP : 0);
        double end = name(row.name(), y + BASELINE, room);
        if (row.you()) {
            canvas.box(end + GAP, y + 25, PILL, 38, 19, Palette.ACCENT);
            canvas.textAround("YOU", end + GAP + PILL / 2.0, y + 53, Style.bold(26, Palette.TEXT));
        }
        canvas.textEnding(rating, RATING, y + BASELINE, STRONG);
        canvas.textEnding(Integer.toString(row.tally().games()), GAMES, y + BASELINE, PLAIN);
        canvas.textEnding(row.tally().percent(), RATE, y + BASELINE, PLAIN);
    }

    private double name(String name, int baseline, double room) {
        return canvas.shows(name)
                ? canvas.text(name, NAME, baseline, room, STRONG)
                : canvas.text(Canvas.NAMELESS, NAME, baseline, room, Style.regular(40, Palette.DIM));
    }

    private void rank(int rank, int y) {
        var medal = medal(rank);
        if (medal == null) {
            canvas.textAround(Integer.toString(rank), RANK, y + BASELINE - 1, Style.bold(38, Palette.DIM));
        } else {
            canvas.fill(new Ellipse2D.Double(RANK - 31, y + HEIGHT / 2.0 - 31, 62, 62), medal);
            canvas.textAround(Integer.toString(rank), RANK, y + BASELINE, Style.bold(42, Palette.GROUND));
        }
    }

    private static @Nullable Color medal(int rank) {
        return switch (rank) {
            case 1 -> Palette.GOLD;
            case 2 -> Palette.SILVER;
            case 3 -> Palette.BRONZE;
            default -> null;
        };
    }
}
