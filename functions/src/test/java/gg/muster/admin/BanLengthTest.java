package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BanLengthTest {
    @ParameterizedTest
    @CsvSource({
        "45m,PT45M",
        "2h,PT2H",
        "3d,PT72H",
        "1h30m,PT1H30M",
        "1h 30m,PT1H30M",
        "' 2 H ',PT2H",
        "1w,PT168H",
        "90s,PT90S",
        "60s,PT1M",
        "1m,PT1M",
        "365d,PT8760H",
        "0h5m,PT5M"
    })
    void lengths_are_read_as_people_type_them(String typed, Duration length) {
        assertThat(BanLength.parse(typed)).contains(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "h",
                "5",
                "5 minutes",
                "-5m",
                "1.5h",
                "1h30",
                "m5",
                "for ever",
                "59s",
                "0m",
                "366d",
                "365d1m",
                "999999w",
                "9999999m",
                "2h, 3m",
                "١h"
            })
    void anything_else_is_no_length(String typed) {
        assertThat(BanLength.parse(typed)).isEmpty();
    }

    @Test
    void as_much_as_discord_lets_anybody_type_is_no_length_either() {
        assertThat(BanLength.parse("0s".repeat(2999) + "5m")).isEmpty();
    }
}
