package gg.muster.picture;

import gg.muster.picture.Canvas.Style;
import gg.muster.picture.Profile.Bar;
import java.awt.Color;
import java.util.List;

/** A player's name and rating, four figures, the curve of the last games, and bars by gamemode and by map. */
final class ProfilePicture {
    static final int WIDTH = 1080;
    static final int MARGIN = 28;
    static final int TILES = 188;
    static final int CURVE = TILES + 168;

    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int CURVE_HEIGHT = 300;
    private static final int BAR = 72;
    private static final int BARS_HEAD = 84;
    private static final int LABEL = 300;
    private static final int TRACK = MARGIN + 360;
    private static final int TRACK_WIDTH = 350;

    private static final Style NAME = Style.bold(58, Palette.TEXT);
    private static final Style TITLE = Style.regular(36, Palette.DIM);
    private static final Style RATING = Style.bold(84, Palette.TEXT);
    private static final Style HEAD = Style.regular(28, Palette.DIM);
    private static final Style STRONG = Style.bold(36, Palette.TEXT);
    private static final Style PLAIN = Style.regular(32, Palette.DIM);

    private final Canvas canvas;

    ProfilePicture(Typefaces typefaces, Profile profile) {
        int height = CURVE + curveHeight(profile) + barsHeight(profile.gamemodes()) + barsHeight(profile.maps());
        canvas = new Canvas(WIDTH, height + MARGIN - 16, typefaces);
        canvas.box(0, 0, WIDTH, height + MARGIN, 0, Palette.GROUND);
        head(profile);
        tiles(profile);
        if (curveHeight(profile) > 0) {
            new RatingCurve(canvas, profile.curve()).draw(MARGIN, CURVE, INNER, CURVE_HEIGHT);
        }
        int y = bars("GAMEMODES", profile.gamemodes(), CURVE + curveHeight(profile));
        bars("MAPS", profile.maps(), y);
    }

    byte[] png() {
        return canvas.png();
    }

    private void head(Profile profile) {
        var rating = Integer.toString(profile.rating());
        double room = INNER - 40 - canvas.width(rating, RATING);
        if (canvas.shows(profile.name())) {
            canvas.text(profile.name(), MARGIN + 8, 86, room, NAME);
        } else {
            canvas.text(Canvas.NAMELESS, MARGIN + 8, 86, room, Style.regular(52, Palette.DIM));
        }
        canvas.text(profile.title(), MARGIN + 8, 146, room, TITLE);
        canvas.textEnding(rating, WIDTH - MARGIN - 8, 102, RATING);
        canvas.textEnding("RATING", WIDTH - MARGIN - 8, 146, HEAD);
    }

    private void tiles(Profile profile) {
        var tally = profile.tally();
        tile(0, "GAMES", Integer.toString(tally.games()), Palette.TEXT);
        tile(1, "WINS", Integer.toString(tally.wins()), Palette.TEXT);
        tile(2, "WIN RATE", tally.percent(), Palette.TEXT);
        int streak = profile.streak();
        var color = streak > 0 ? Palette.GOOD : streak < 0 ? Palette.BAD : Palette.TEXT;
        var label = streak > 0 ? "WON IN A ROW" : streak < 0 ? "LOST IN A ROW" : "IN A ROW";
        tile(3, label, Integer.toString(Math.abs(streak)), color);
    }

    private void tile(int at, String label, String figure, Color color) {
        double width = (INNER - 3 * 16) / 4.0;
        double x = MARGIN + at * (width + 16);
        canvas.box(x, TILES, width, 148, 18, Palette.CARD);
        canvas.textAround(figure, x + width / 2, TILES + 78, Style.bold(58, color));
        canvas.textAround(label, x + width / 2, TILES + 124, HEAD);
    }

    /** Answers where the next part begins. */
    private int bars(String head, List<Bar> bars, int y) {
        if (bars.isEmpty()) {
            return y;
        }
        canvas.box(MARGIN, y, INNER, barsHeight(bars) - 16, 18, Palette.CARD);
        canvas.text(head, MARGIN + 28, y + 52, INNER, HEAD);
        int row = y + BARS_HEAD;
        for (var bar : bars.subList(0, Math.min(Profile.BARS, bars.size()))) {
            bar(bar, row);
            row += BAR;
        }
        return y + barsHeight(bars);
    }

    private void bar(Bar bar, int y) {
        canvas.text(bar.label(), MARGIN + 28, y + 37, LABEL, STRONG);
        canvas.box(TRACK, y + 12, TRACK_WIDTH, 26, 13, Palette.TRACK);
        double filled = TRACK_WIDTH * bar.tally().rate();
        if (filled > 0) {
            canvas.box(TRACK, y + 12, Math.max(26, filled), 26, 13, Palette.ACCENT);
        }
        canvas.textEnding(bar.tally().percent(), TRACK + TRACK_WIDTH + 116, y + 37, STRONG);
        var games = "%d of %d".formatted(bar.tally().wins(), bar.tally().games());
        canvas.textEnding(games, WIDTH - MARGIN - 28, y + 37, PLAIN);
    }

    private static int curveHeight(Profile profile) {
        return profile.curve().size() < 2 ? 0 : CURVE_HEIGHT + 16;
    }

    private static int barsHeight(List<Bar> bars) {
        return bars.isEmpty() ? 0 : BARS_HEAD + Math.min(Profile.BARS, bars.size()) * BAR + 24;
    }
}
