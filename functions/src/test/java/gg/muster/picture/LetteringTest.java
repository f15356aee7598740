package gg.muster.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.picture.Lettering.Glyph;
import gg.muster.picture.Lettering.Sign;
import gg.muster.picture.Typefaces.File;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
    private static final double WIDE = 1000;

    private final Lettering lettering = new Lettering(new Typefaces());

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, Ada Lovelace",
        "'  Ada\t\n Lovelace ', Ada Lovelace",
        "𝓐𝓭𝓪, Ada",
        "Ａｄａ, Ada",
        "Ada\u200B\u202E\uFEFFLove, AdaLove",
        "Ada \uE000\u0378, Ada",
        "नम, ··",
        "שלום, םולש",
        "Ada (שלום), Ada (םולש)",
        "(שלום) 42, 42 (םולש)",
        "你好さくら, 你好さくら",
    })
    void a_name_is_drawn_as_it_is_read_from_left_to_right(String name, String drawn) {
        assertThat(drawn(name, WIDE)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B\u200D", "\u3164\u115F", "\u2800", "\uFE0F", "\u00AD", "\u0000\u001B"})
    void what_cannot_be_seen_is_nothing(String name) {
        assertThat(lettering.line(name, File.BOLD, WIDE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"👨‍👩‍👧, 👨", "👍🏽, 👍", "❤️, ❤", "🏴‍☠️, 🏴", "🇩🇪, 🇩🇪", "1️⃣, 1⃣"})
    void an_emoji_of_several_parts_is_one_sign(String emoji, String drawn) {
        var line = lettering.line(emoji, File.BOLD, WIDE);

        assertThat(line).hasSize(1);
        assertThat(characters(line)).isEqualTo(drawn);
    }

    @Test
    void no_letter_carries_more_than_two_marks() {
        assertThat(lettering.line("Z" + "\u0337".repeat(50), File.BOLD, WIDE))
                .singleElement()
                .satisfies(sign -> assertThat(sign.glyphs()).hasSize(3));
    }

    @Test
    void what_is_too_wide_is_cut_with_an_ellipsis() {
        var all = Lettering.width(lettering.line("Ada Lovelace", File.BOLD, WIDE));

        assertThat(drawn("Ada Lovelace", all)).isEqualTo("Ada Lovelace");
        assertThat(drawn("Ada Lovelace", all - 0.01)).isEqualTo("Ada Lovela…");
        assertThat(drawn("Ada Lovelace", 3)).isEqualTo("Ada…");
        assertThat(drawn("Ada", 0)).isEqualTo("…");
    }

    @Test
    void a_name_cut_from_the_right_to_the_left_ends_on_the_left() {
        assertThat(drawn("שלום", 2)).startsWith("…").endsWith("ש");
    }

    @Property(tries = 2000)
    void any_text_is_drawn_and_stays_in_its_room(
            @ForAll("names") String name, @ForAll @DoubleRange(min = 1.2, max = 30) double room) {
        var line = lettering.line(name, File.BOLD, room);

        assertThat(Lettering.width(line)).isLessThanOrEqualTo(room + 1e-9);
        assertThat(line)
                .allSatisfy(sign -> assertThat(sign.glyphs()).isNotEmpty().allSatisfy(this::hasAnOutline));
    }

    private void hasAnOutline(Glyph glyph) {
        assertThat(glyph.face().has(glyph.character())).isTrue();
        assertThat(glyph.face().outline(glyph.character())).isNotNull();
    }

    private String drawn(String name, double room) {
        return characters(lettering.line(name, File.BOLD, room));
    }

    private static String characters(List<Sign> line) {
        var characters = new StringBuilder();
        for (var sign : line) {
            for (var glyph : sign.glyphs()) {
                characters.appendCodePoint(glyph.character());
            }
        }
        return characters.toString();
    }

    /** Any UTF-16, lone surrogates too; and whole scripts, so that letters meet others of their kind. */
    @Provide
    static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.strings().withCharRange('\u0590', '\u06FF').ofMaxLength(40),
                Arbitraries.strings()
                        .withCharRange('\u200B', '\u206F')
                        .withCharRange('a', 'z')
                        .ofMaxLength(40),
                Arbitraries.strings()
                        .withCharRange('\u0300', '\u036F')
                        .withCharRange('A', 'C')
                        .ofMaxLength(40),
                Arbitraries.integers()
                        .between(0x1F000, 0x1FAFF)
                        .map(Character::toString)
                        .list()
                        .ofMaxSize(20)
                        .map(list -> String.join("\u200D", list)));
    }
}
