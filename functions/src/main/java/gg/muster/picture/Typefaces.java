package gg.muster.picture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which font draws a character: that of the text where it can, else the first of the others that has it. */
final class Typefaces {
    /** Font files; a picture reads those that its names need. */
    enum File {
        REGULAR("NotoSans-Regular.ttf"),
        BOLD("NotoSans-Bold.ttf"),
        HEBREW("NotoSansHebrew-Bold.ttf"),
        ARABIC("NotoSansArabic-Bold.ttf"),
        THAI("NotoSansThai-Bold.ttf"),
        SIGNS("NotoSansSymbols2-Regular.ttf"),
        SYMBOLS("NotoSansSymbols-Bold.ttf"),
        MATHEMATICS("NotoSansMath-Regular.ttf"),
        HAN("DroidSansFallback.ttf"),
        EMOJI("NotoEmoji-Bold.ttf");

        private final String path;

        File(String path) {
            this.path = path;
        }
    }

    private static final int FIRST_EMOJI = 0x1F000;
    private static final List<File> OTHERS = List.of(
            File.HEBREW,
            File.ARABIC,
            File.THAI,
            File.SIGNS,
            File.SYMBOLS,
            File.MATHEMATICS,
            File.HAN,
            File.EMOJI,
            File.BOLD);

    private final Map<File, Typeface> read = new EnumMap<>(File.class);

    Optional<Typeface> of(int character, File text) {
        if (file(text).has(character)) {
            return Optional.of(file(text));
        }
        if (isEmoji(character)) {
            return Optional.of(file(File.EMOJI));
        }
        return OTHERS.stream()
                .map(this::file)
                .filter(face -> face.has(character))
                .findFirst();
    }

    boolean isEmoji(int character) {
        return character >= FIRST_EMOJI && file(File.EMOJI).has(character);
    }

    private synchronized Typeface file(File file) {
        return read.computeIfAbsent(file, each -> Typeface.read(each.path));
    }
}
