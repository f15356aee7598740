package gg.muster.picture;

import gg.muster.picture.Typefaces.File;
import java.text.Bidi;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Turns any text into signs in the order in which they are drawn. What cannot be seen is left out, runs of space become
 * one, Arabic is joined, right-to-left is turned round, and a character that no font has is tried by its plainer form (𝓐 as
 * A) before a dot stands for it. What belongs together stays together: a letter and its accents, an emoji and its colour.
 */
final class Lettering {
    private static final Pattern TOGETHER = Pattern.compile("\\X");
    /** Far more than any picture has room for. */
    private static final int LONGEST = 256;

    private static final int MARKS = 2;
    private static final int UNKNOWN = '·';
    private static final String ELLIPSIS = "…";
    private static final String MIRRORS = "()[]{}<>«»‹›";
    /** Letters by their category, blank to the eye: the Hangul fillers, the empty Braille cell. */
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

    private final Typefaces typefaces;
    private final Arabic arabic = new Arabic();

    Lettering(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** One character in the font that draws it. */
    record Glyph(Typeface face, int character) {}

    /** What belongs together: a character, and the marks upon it. */
    record Sign(List<Glyph> glyphs) {
        int character() {
            return glyphs.getFirst().character();
        }

        double advance() {
            return glyphs.stream()
                    .mapToDouble(glyph -> glyph.face().advance(glyph.character()))
                    .sum();
        }
    }

    /** The text, cut with an ellipsis where it is wider than {@code width} sizes; empty where nothing can be seen. */
    List<Sign> line(String text, File file, double width) {
        var signs = signs(text, file);
        if (width(signs) > width) {
            var ellipsis = signs(ELLIPSIS, file);
            while (!signs.isEmpty() && (width(signs) + width(ellipsis) > width || isSpace(signs.getLast()))) {
                signs.removeLast();
            }
            signs.addAll(ellipsis);
        }
        return visual(signs, file);
    }

    static double width(List<Sign> signs) {
        return signs.stream().mapToDouble(Sign::advance).sum();
    }

    private List<Sign> signs(String text, File file) {
        var composed = Normalizer.normalize(text.substring(0, Math.min(LONGEST, text.length())), Form.NFC);
        var joined = Arabic.isIn(composed) ? arabic.join(composed) : composed;
        var signs = new ArrayList<Sign>();
        var together = TOGETHER.matcher(joined);
        while (together.find()) {
            var glyphs = glyphs(together.group(), file);
            boolean space = !glyphs.isEmpty() && glyphs.getFirst().character() == ' ';
            if (!glyphs.isEmpty() && !(space && (signs.isEmpty() || isSpace(signs.getLast())))) {
                signs.add(new Sign(glyphs));
            }
        }
        if (!signs.isEmpty() && isSpace(signs.getLast())) {
            signs.removeLast();
        }
        return signs;
    }

    private List<Glyph> glyphs(String together, File file) {
        var characters = together.codePoints()
                .filter(each -> !isInvisible(each))
                .map(each -> Character.isWhitespace(each) || Character.isSpaceChar(each) ? ' ' : each)
                .boxed()
                .toList();
        if (characters.isEmpty()) {
            return List.of();
        }
        boolean oneIsEnough = typefaces.isEmoji(characters.getFirst()) && !isFlag(characters.getFirst());
        return characters.stream()
                .limit(oneIsEnough ? 1 : 1 + MARKS)
                .flatMap(each -> drawn(each, file).stream())
                .toList();
    }

    private List<Glyph> drawn(int character, File file) {
        var face = typefaces.of(character, file);
        if (face.isPresent()) {
            return List.of(new Glyph(face.get(), character));
        }
        var plainer = Normalizer.normalize(Character.toString(character), Form.NFKD);
        var glyphs = plainer.codePoints()
                .boxed()
                .flatMap(each -> typefaces.of(each, file).map(other -> new Glyph(other, each)).stream())
                .toList();
        if (!glyphs.isEmpty() || isMark(character)) {
            return glyphs;
        }
        return List.of(new Glyph(typefaces.of(UNKNOWN, file).orElseThrow(), UNKNOWN));
    }

    private List<Sign> visual(List<Sign> signs, File file) {
        var text = new StringBuilder();
        var starts = new ArrayList<Integer>();
        for (var sign : signs) {
            starts.add(text.length());
            text.appendCodePoint(sign.character());
        }
        var bidi = new Bidi(text.toString(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        if (signs.isEmpty() || bidi.isLeftToRight()) {
            return signs;
        }
        var levels = new byte[signs.size()];
        var turned = new Sign[signs.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(starts.get(i));
            turned[i] = levels[i] % 2 == 1 ? mirrored(signs.get(i), file) : signs.get(i);
        }
        Bidi.reorderVisually(levels, 0, turned, 0, turned.length);
        return List.of(turned);
    }

    private Sign mirrored(Sign sign, File file) {
        int at = MIRRORS.indexOf(sign.character());
        return at < 0 ? sign : new Sign(drawn(MIRRORS.charAt(at ^ 1), file));
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> !Character.isWhitespace(character);
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> BLANKS.indexOf(character) >= 0 || isVariationSelector(character) || character == 0x34F;
        };
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isFlag(int character) {
        return character >= 0x1F1E6 && character <= 0x1F1FF;
    }

    private static boolean isSpace(Sign sign) {
        return sign.character() == ' ';
    }
}
