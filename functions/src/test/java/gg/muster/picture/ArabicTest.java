package gg.muster.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicTest {
    /** Shapes by their code points: which is first, between, last or alone is in the Unicode charts FB50 and FE70. */
    @ParameterizedTest
    @CsvSource({
        "مرحبا, \uFEE3\uFEAE\uFEA3\uFE92\uFE8E",
        "سلام, \uFEB3\uFEFC\uFEE1",
        "لا, \uFEFB",
        "گچ, \uFB94\uFB7B",
        "بـ, \uFE91\u0640",
        "مُد, \uFEE3\u064F\uFEAA",
        "ء, \uFE80",
        "Ada 42, Ada 42",
    })
    void letters_join_their_neighbours(String text, String joined) {
        assertThat(new Arabic().join(text)).isEqualTo(joined);
    }
}
