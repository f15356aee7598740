package gg.muster.match.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerUrlTest {
    private static final String GAME = "1f2e3d4c-5b6a-7988-90ab-cdef01234567";
    private static final String URL = "https://tracker.gg/valorant/match/" + GAME;

    @Test
    void the_address_of_a_game_carries_its_id() {
        assertThat(TrackerUrl.parse(URL)).contains(new TrackerUrl(URL, GAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {" " + URL, URL + "\n", "\t" + URL + " \r\n"})
    void blanks_around_it_do_not_count(String text) {
        assertThat(TrackerUrl.parse(text)).contains(new TrackerUrl(URL, GAME));
    }

    @Test
    void the_example_for_whoever_was_refused_would_be_accepted() {
        assertThat(TrackerUrl.parse(TrackerUrl.EXAMPLE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                GAME,
                "http://tracker.gg/valorant/match/" + GAME,
                "https://www.tracker.gg/valorant/match/" + GAME,
                "https://tracker.gg/valorant/profile/" + GAME,
                "https://tracker.gg/lol/match/" + GAME,
                "HTTPS://tracker.gg/valorant/match/" + GAME,
                "https://tracker.gg/valorant/match/1F2E3D4C-5B6A-7988-90AB-CDEF01234567",
                "https://tracker.gg/valorant/match/1f2e3d4c-5b6a-7988-cdef01234567",
                "https://tracker.gg/valorant/match/1f2e3d4-5b6a-7988-90ab-cdef01234567",
                URL + "0",
                URL + "/",
                URL + "?handle=me",
                URL + " " + URL,
                URL + "\n" + URL,
                "<" + URL + ">",
                "see " + URL,
            })
    void anything_else_is_none(String text) {
        assertThat(TrackerUrl.parse(text)).isEmpty();
    }
}
