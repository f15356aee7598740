package gg.muster.picture;

import gg.muster.picture.Lettering.Glyph;
import gg.muster.picture.Lettering.Sign;
import gg.muster.picture.Typefaces.File;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A picture in the making. Text is drawn as shapes: of java.awt, fonts alone need more than the JDK's headless part. */
final class Canvas {
    /** Stands where a name has nothing to be seen. */
    static final String NAMELESS = "no name";

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Lettering lettering;
    private final Set<Color> colours = new LinkedHashSet<>();

    Canvas(int width, int height, Typefaces typefaces) {
        System.setProperty("java.awt.headless", "true");
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        lettering = new Lettering(typefaces);
    }

    /** How a text looks. */
    record Style(double size, File file, Color color) {
        static Style bold(double size, Color color) {
            return new Style(size, File.BOLD, color);
        }

        static Style regular(double size, Color color) {
            return new Style(size, File.REGULAR, color);
        }
    }

    void box(double x, double y, double width, double height, double round, Color color) {
        fill(new RoundRectangle2D.Double(x, y, width, height, 2 * round, 2 * round), color);
    }

    void fill(Shape shape, Color color) {
        colours.add(color);
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void line(Shape shape, double width, Color color) {
        var stroke = new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        fill(stroke.createStrokedShape(shape), color);
    }

    /** Draws from {@code x} to the right, within {@code room} pixels; answers where the text ends. */
    double text(String text, double x, double baseline, double room, Style style) {
        return draw(lettering.line(text, style.file(), room / style.size()), x, baseline, style);
    }

    /** Draws so that the text ends at {@code x}. */
    void textEnding(String text, double x, double baseline, Style style) {
        var line = lettering.line(text, style.file(), x / style.size());
        draw(line, x - Lettering.width(line) * style.size(), baseline, style);
    }

    void textAround(String text, double x, double baseline, Style style) {
        var line = lettering.line(text, style.file(), 2 * x / style.size());
        draw(line, x - Lettering.width(line) * style.size() / 2, baseline, style);
    }

    double width(String text, Style style) {
        return Lettering.width(lettering.line(text, style.file(), Double.MAX_VALUE)) * style.size();
    }

    /** Whether anything of it would be seen. */
    boolean shows(String text) {
        return !lettering.line(text, File.BOLD, Double.MAX_VALUE).isEmpty();
    }

    private double draw(List<Sign> line, double from, double baseline, Style style) {
        double x = from;
        for (var sign : line) {
            for (var glyph : sign.glyphs()) {
                draw(glyph, x, baseline, style);
                x += glyph.face().advance(glyph.character()) * style.size();
            }
        }
        return x;
    }

    private void draw(Glyph glyph, double x, double baseline, Style style) {
        var place = AffineTransform.getTranslateInstance(x, baseline);
        place.scale(style.size(), style.size());
        fill(glyph.face().outline(glyph.character()).createTransformedShape(place), style.color());
    }

    byte[] png() {
        graphics.dispose();
        return Png.of(image, colours);
    }
}
