package gg.muster.roster;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.LeagueFiles;
import gg.muster.league.Queue;
import gg.muster.roster.RosterFile.Problem;
import gg.muster.roster.RosterFile.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTest {
    private static final String ADA = "200000000000000001";
    private static final String BEN = "200000000000000002";
    private static final List<Queue.Pool> POOLS =
            LeagueFiles.read(List.of("scrims")).getFirst().mainQueue().pools();

    private static RosterFile.Read read(String text) {
        return RosterFile.read(text.getBytes(StandardCharsets.UTF_8), POOLS);
    }

    private static List<Row> rows(String text) {
        var read = read(text);
        assertThat(read.problems()).isEmpty();
        return read.rows();
    }

    @Test
    void rows_are_read_with_the_line_they_are_on() {
        assertThat(rows("discord_id,league\n" + ADA + ",Academy\n" + BEN + ",MASTER\n"))
                .containsExactly(new Row(2, ADA, null, "ACADEMY"), new Row(3, BEN, null, "MASTER"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "league,notes,username,discord_id\r\nchampion,\"late, often\",ada," + ADA + "\r\n",
                "\uFEFFDiscord ID;Username;League\r\n" + ADA + ";@ada;Champion",
                "discord_id\tusername\tleague\n " + ADA + " \t\"ada\"\tCHAMPION\n\n",
                "username,discord_id,league\nada,\"" + ADA + "\",\"Champion\"\n,,\n"
            })
    void however_a_spreadsheet_saves_it_it_says_the_same(String text) {
        assertThat(rows(text)).containsExactly(new Row(2, ADA, "ada", "CHAMPION"));
    }

    @Test
    void a_player_may_be_named_by_their_username_alone() {
        assertThat(rows("username,league\nada,Academy\n")).containsExactly(new Row(2, null, "ada", "ACADEMY"));
    }

    @Test
    void lines_are_counted_as_the_file_has_them_even_where_a_value_has_several() {
        assertThat(rows("discord_id,notes,league\n" + ADA + ",\"two\nlines\",Academy\n\n" + BEN + ",,Master\n"))
                .extracting(Row::line)
                .containsExactly(2L, 5L);
    }

    @Test
    void every_bad_row_is_named_with_its_line_and_what_is_wrong_with_it() {
        assertThat(read("""
                        discord_id,username,league
                        200000000000000001,ada,Academy
                        12,ben,Academy
                        ,,Master
                        200000000000000004,dora,Diamond
                        200000000000000005,eve
                        200000000000000006,fred,Master,really
                        2.00E+17,gina,Platinum
                        """).problems())
                .containsExactly(
                        new Problem(3, "\"12\" is no Discord id, which has 17 to 20 digits"),
                        new Problem(4, "names nobody: it needs a discord_id or a username"),
                        new Problem(5, "\"Diamond\" is no league; there are Academy, Champion, Master"),
                        new Problem(6, "has no league"),
                        new Problem(7, "has 4 values, but there are 3 columns"),
                        new Problem(
                                8,
                                "\"2.00E+17\" is no Discord id, which has 17 to 20 digits;"
                                        + " have the spreadsheet keep that column as text"),
                        new Problem(8, "\"Platinum\" is no league; there are Academy, Champion, Master"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"player,league\nada,Academy", "discord_id,leage\n1,Academy", "200000000000000001,Academy"})
    void without_the_columns_that_it_needs_no_row_is_looked_at(String text) {
        assertThat(read(text).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what())
                        .startsWith("the first line names the columns: discord_id or username, and league; it has \""));
    }

    @Test
    void two_columns_of_the_same_name_leave_it_open_which_is_meant() {
        assertThat(read("league,username,League\nAcademy,ada,Master").problems())
                .containsExactly(new Problem(1, "there are two columns league"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "discord_id,league\n", "\uFEFF"})
    void a_file_without_rows_is_none(String text) {
        assertThat(read(text).problems()).containsExactly(new Problem(0, "the file has no rows"));
    }

    @Test
    void a_file_in_another_encoding_is_not_guessed_at() {
        assertThat(RosterFile.read("username,league\nJürgen,Academy".getBytes(StandardCharsets.ISO_8859_1), POOLS)
                        .problems())
                .containsExactly(new Problem(0, "the file is not in UTF-8; save it as \"CSV UTF-8\""));
        assertThat(RosterFile.read("username,league\nada,Academy".getBytes(StandardCharsets.UTF_16), POOLS)
                        .problems())
                .hasSize(1);
    }

    @Test
    void too_many_rows_are_said_to_be_so() {
        var rows = IntStream.rangeClosed(0, RosterFile.MOST_ROWS)
                .mapToObj(i -> (200_000_000_000_000_000L + i) + ",Academy")
                .collect(Collectors.joining("\n"));

        assertThat(read("discord_id,league\n" + rows).problems())
                .containsExactly(new Problem(0, "the file has 5001 rows; 5000 are taken at once"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"discord_id,league\n\"200000000000000001,Academy\n", "\"\"\"", "\0\0\0,\1"})
    void no_file_breaks_the_reading(String text) {
        assertThat(read(text).problems()).isNotEmpty();
    }
}
