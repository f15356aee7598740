package gg.muster.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The outlines of one font file, read in Java: the JDK's own fonts need native libraries that Lambda may not have. */
final class Typeface {
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final GlyphTable outlines;
    private final double em;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        characters = font.getUnicodeCmapLookup();
        outlines = font.getGlyph();
        em = font.getUnitsPerEm();
    }

    static Typeface read(String file) {
        try (var in = Typeface.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("No font " + file);
            }
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("Font " + file, e);
        }
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** How far the next character stands away, for a size of 1. */
    double advance(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character)) / em;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outline for a size of 1, its baseline at 0 and y pointing down. */
    Path2D outline(int character) {
        try {
            var glyph = outlines.getGlyph(characters.getGlyphId(character));
            var path = glyph == null ? new Path2D.Double() : new Path2D.Double(glyph.getPath());
            path.transform(AffineTransform.getScaleInstance(1 / em, -1 / em));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
