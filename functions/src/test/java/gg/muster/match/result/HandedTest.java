package gg.muster.match.result;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.result.Handed.Line;
import gg.muster.match.result.Problem.What;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandedTest {
    private static Handed handed(
            @Nullable String player, @Nullable String position, @Nullable String time, @Nullable String replay) {
        return Handed.of(List.of(new Line(player, position, time, replay)));
    }

    @Test
    void a_line_says_who_came_where_how_long_they_took_and_where_that_can_be_seen() {
        assertThat(handed(" @ada ", " 1 ", "3:12.345", "https://drive.example/open?id=7"))
                .isEqualTo(new Handed(
                        List.of(new Place("ada", 1, 192_345L, "https://drive.example/open?id=7")), List.of()));
    }

    @Test
    void times_and_replays_may_be_left_out() {
        assertThat(handed("7", "2", " ", null))
                .isEqualTo(new Handed(List.of(new Place("7", 2, null, null)), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null,1,null,null,NO_PLAYER",
                "' @ ',1,null,null,NO_PLAYER",
                "ada,null,null,null,NO_POSITION",
                "ada,first,null,null,NO_POSITION",
                "ada,1.5,null,null,NO_POSITION",
                "ada,-1,null,null,NO_POSITION",
                "ada,1,soon,null,NO_TIME",
                "ada,1,0,null,NO_TIME",
                "ada,1,-5,null,NO_TIME",
                "ada,1,25:00:00.000,null,NO_TIME",
                "ada,1,null,drive.example/7,NO_REPLAY",
                "ada,1,null,javascript:alert(1),NO_REPLAY",
                "ada,1,null,https://x.example/a b,NO_REPLAY"
            })
    void what_is_wrong_with_a_line_is_named(
            @Nullable String player,
            @Nullable String position,
            @Nullable String time,
            @Nullable String replay,
            What what) {
        assertThat(handed(player, position, time, replay).problems())
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo(what);
    }

    @Test
    void a_replay_fits_the_column_it_is_kept_in() {
        var fits = "https://x.example/" + "a".repeat(512 - "https://x.example/".length());

        assertThat(handed("ada", "1", null, fits).problems()).isEmpty();
        assertThat(handed("ada", "1", null, fits + "a").problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "192345,192345",
        "3:12.345,192345",
        "'3:12,345',192345",
        "03:12.3,192300",
        "59.999,59999",
        "1:03:12.345,3792345"
    })
    void times_are_ms_or_as_people_write_them(String typed, long millis) {
        assertThat(RaceTime.parse(typed)).contains(millis);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 59_999, 60_000, 192_345, 3_792_345, 86_400_000})
    void what_is_written_reads_as_the_same_time(long millis) {
        assertThat(RaceTime.parse(RaceTime.written(millis))).contains(millis);
    }

    @Test
    void a_match_is_found_by_its_id_over_all_leagues() {
        assertThat(MatchUid.parse("SCRIMS-10017")).contains(new MatchUid("scrims", "10017"));
        assertThat(MatchUid.parse("my-league-7")).contains(new MatchUid("my-league", "7"));
        assertThat(new MatchUid("my-league", "7")).hasToString("MY-LEAGUE-7");
        assertThat(List.of("SCRIMS", "-10017", "SCRIMS-", "SCRIMS-x1", "SCRIMS-1/2", ""))
                .allSatisfy(text -> assertThat(MatchUid.parse(text)).isEmpty());
    }
}
