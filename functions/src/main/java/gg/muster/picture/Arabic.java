package gg.muster.picture;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins Arabic letters. Each has up to four shapes, which Unicode lists in its presentation forms in this order: alone,
 * last, first, between. Compatibility normalisation leads from a shape to its letter, so the table is made from that:
 * letters with four shapes join on both sides, those with two only to the letter before. Lam and alef become one.
 */
final class Arabic {
    private static final int ALONE = 0;
    private static final int LAST = 1;
    private static final int FIRST = 2;
    private static final int BETWEEN = 3;
    private static final int JOINS_BOTH = 4;
    private static final int JOINS_BEFORE = 2;
    private static final int TATWEEL = 0x640;
    private static final int LAM = 0x644;

    private final Map<String, List<Integer>> shapes = new HashMap<>();

    Arabic() {
        learn(0xFB50, 0xFBB1);
        learn(0xFBD3, 0xFBE7);
        learn(0xFBFC, 0xFBFF);
        learn(0xFE80, 0xFEFC);
    }

    private void learn(int from, int to) {
        for (int shape = from; shape <= to; shape++) {
            var letter = Normalizer.normalize(Character.toString(shape), Form.NFKC);
            shapes.computeIfAbsent(letter, each -> new ArrayList<>()).add(shape);
        }
    }

    static boolean isIn(String text) {
        return text.codePoints().anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.ARABIC);
    }

    /** The text with every letter in the shape that its neighbours ask for. */
    String join(String text) {
        var letters = ligatures(text);
        var joined = new StringBuilder();
        for (int i = 0; i < letters.size(); i++) {
            joined.append(shape(letters, i));
        }
        return joined.toString();
    }

    private String shape(List<String> letters, int at) {
        var letter = letters.get(at);
        var forms = shapes.getOrDefault(letter, List.of());
        if (forms.isEmpty()) {
            return letter;
        }
        boolean before = joinsAfter(neighbour(letters, at, -1)) && forms.size() >= JOINS_BEFORE;
        boolean after = forms.size() == JOINS_BOTH && joinsBefore(neighbour(letters, at, 1));
        return Character.toString(forms.get(before ? (after ? BETWEEN : LAST) : after ? FIRST : ALONE));
    }

    /** Lam and alef as one; every other character for itself. */
    private List<String> ligatures(String text) {
        var letters = new ArrayList<String>();
        text.codePoints().forEach(each -> {
            var letter = Character.toString(each);
            boolean pair = !letters.isEmpty()
                    && letters.getLast().equals(Character.toString(LAM))
                    && shapes.containsKey(letters.getLast() + letter);
            letters.add(pair ? letters.removeLast() + letter : letter);
        });
        return letters;
    }

    /** Marks stand above or below a letter and do not come between two. */
    private static String neighbour(List<String> letters, int from, int step) {
        for (int i = from + step; i >= 0 && i < letters.size(); i += step) {
            if (Character.getType(letters.get(i).codePointAt(0)) != Character.NON_SPACING_MARK) {
                return letters.get(i);
            }
        }
        return "";
    }

    private boolean joinsAfter(String letter) {
        return isTatweel(letter) || shapes.getOrDefault(letter, List.of()).size() == JOINS_BOTH;
    }

    private boolean joinsBefore(String letter) {
        return isTatweel(letter) || shapes.getOrDefault(letter, List.of()).size() >= JOINS_BEFORE;
    }

    private static boolean isTatweel(String letter) {
        return letter.equals(Character.toString(TATWEEL));
    }
}
