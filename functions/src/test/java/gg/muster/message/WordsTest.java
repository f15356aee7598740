package gg.muster.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S,no time",
        "PT1S,1 second",
        "PT5M,5 minutes",
        "PT1H30M,1 hour 30 minutes",
        "PT24H,1 day",
        "P365D,365 days",
        "P2DT3H4M,2 days 3 hours"
    })
    void a_length_is_said_in_its_two_largest_units(Duration length, String said) {
        assertThat(Words.span(length)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"1,1st", "2,2nd", "3,3rd", "4,4th", "11,11th", "12,12th", "13,13th", "21,21st", "102,102nd", "111,111th"
    })
    void ordinals_end_as_people_say_them(int number, String said) {
        assertThat(Words.ordinal(number)).isEqualTo(said);
    }

    @Test
    void what_somebody_typed_is_shown_short_and_as_it_is() {
        assertThat(Words.typed("**<@1>**")).isEqualTo("\\*\\*\\<\\@1\\>\\*\\*");
        assertThat(Words.typed("x".repeat(6000))).hasSizeLessThan(70);
    }
}
