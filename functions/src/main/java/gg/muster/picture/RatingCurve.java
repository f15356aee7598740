package gg.muster.picture;

import gg.muster.picture.Canvas.Style;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Collections;
import java.util.List;

/** How a rating went over the last games, from the lowest to the highest. */
record RatingCurve(Canvas canvas, List<Integer> ratings) {
    private static final Style HEAD = Style.regular(28, Palette.DIM);
    private static final Color BELOW = new Color(0x343964);
    private static final int TOP = 88;
    private static final int BOTTOM = 44;
    private static final int LEFT = 28;
    private static final int RIGHT = 130;

    void draw(int x, int y, int width, int height) {
        canvas.box(x, y, width, height, 18, Palette.CARD);
        canvas.text("LAST %d GAMES".formatted(ratings.size()), x + LEFT, y + 52, width, HEAD);
        int low = Collections.min(ratings);
        int high = Collections.max(ratings);
        double from = y + height - BOTTOM;
        double step = (double) (width - LEFT - RIGHT) / (ratings.size() - 1);
        double point = (double) (height - TOP - BOTTOM) / Math.max(1, high - low);
        var curve = new Path2D.Double();
        for (int i = 0; i < ratings.size(); i++) {
            double across = x + LEFT + i * step;
            double up = from - (ratings.get(i) - low) * point;
            if (i == 0) {
                curve.moveTo(across, up);
            } else {
                curve.lineTo(across, up);
            }
        }
        var end = curve.getCurrentPoint();
        below(curve, x + LEFT, end.getX(), from);
        canvas.line(new Line2D.Double(x + LEFT, from, end.getX(), from), 2, Palette.TRACK);
        canvas.line(curve, 6, Palette.ACCENT);
        canvas.fill(new Ellipse2D.Double(end.getX() - 11, end.getY() - 11, 22, 22), Palette.TEXT);
        canvas.textEnding(Integer.toString(low), x + width - LEFT, from + 10, HEAD);
        if (high > low) {
            canvas.textEnding(Integer.toString(high), x + width - LEFT, y + TOP + 10, HEAD);
        }
    }

    private void below(Path2D curve, double left, double right, double floor) {
        var area = new Path2D.Double(curve);
        area.lineTo(right, floor);
        area.lineTo(left, floor);
        area.closePath();
        canvas.fill(area, BELOW);
    }
}
