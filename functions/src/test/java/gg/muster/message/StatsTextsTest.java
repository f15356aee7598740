package gg.muster.message;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.stats.BoardStats;
import gg.muster.stats.BoardStats.Row;
import gg.muster.stats.PlayerStats;
import gg.muster.stats.PlayerStats.Tally;
import gg.muster.stats.ViewStats;
import gg.muster.stats.ViewStats.Played;
import gg.muster.testing.Shown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What players read about what they have achieved. */
class StatsTextsTest {
    private final League league = LeagueFiles.read(List.of("gamemodes")).getFirst();

    private static PlayerStats stats(@Nullable String name, int games, int wins, int streak) {
        return new PlayerStats(
                name,
                1204,
                games,
                wins,
                streak,
                Map.of("ctf1", new Tally(games - 1, wins), "dm_2", new Tally(1, 0)),
                Map.of("gCTF 2v2", new Tally(games, wins)),
                List.of(1204));
    }

    @Test
    void a_profile_tells_gamemode_by_gamemode_and_by_queue_and_map() {
        var told = new ViewStats.Told(
                "11",
                List.of(
                        new Played("gCTF", 3, 27, stats("Ada_*x*", 12, 8, 3)),
                        new Played("DM", 20, 20, stats("Ada_*x*", 2, 0, -2))));

        assertThat(Shown.of(StatsTexts.profile(league, told))).isEqualTo("""
                # Ada\\_\\*x\\*
                **gCTF - Capture the Flag**: rating **1204**, place 3 of 27
                12 games, 8 won (67%), won the last 3
                **DM - Deathmatch**: rating **1204**, place 20 of 20
                2 games, 0 won (0%), lost the last 2
                By queue: gCTF 2v2: 8 of 14 won
                By map: ctf1: 8 of 12 won | dm\\_2: 0 of 2 won""");
    }

    @Test
    void somebody_whose_name_is_not_known_is_mentioned_and_one_game_is_no_streak() {
        var told = new ViewStats.Told("11", List.of(new Played("gCTF", 1, 1, stats(null, 1, 1, 1))));

        assertThat(Shown.of(StatsTexts.profile(league, told))).startsWith("""
                # Statistics
                <@11>
                **gCTF - Capture the Flag**: rating **1204**, place 1 of 1
                1 game, 1 won (100%)
                By queue:""");
    }

    private static BoardStats.Told board(int page, int pages) {
        return new BoardStats.Told(
                "812",
                "gCTF",
                page,
                pages,
                27,
                List.of(new Row("1", 11, "Ada <@5>", 1204, 12, 8), new Row("2", 12, null, 990, 1, 0)));
    }

    @Test
    void a_leaderboard_has_its_places_and_buttons_to_other_pages() {
        assertThat(Shown.of(StatsTexts.board(league, board(2, 3)))).isEqualTo("""
                # Leaderboard · gCTF - Capture the Flag
                **11.** Ada \\<\\@5\\> · **1204** · 12 games, 8 won (67%)
                **12.** <@2> · **990** · 1 game, 0 won (0%)
                [◀ -> stats.board:gamemodes:812/1/gCTF] [▶ -> stats.board:gamemodes:812/3/gCTF] \
                [My place -> stats.board:gamemodes:812/me/gCTF]""");
    }

    @Test
    void a_leaderboard_says_which_page_it_is() {
        var card = Objects.requireNonNull(StatsTexts.board(league, board(2, 3)).embeds())
                .getFirst();

        assertThat(Objects.requireNonNull(card.footer()).text()).isEqualTo("Page 2 of 3 · 27 players");
    }

    @ParameterizedTest
    @CsvSource({"1, 3, true, false", "3, 3, false, true", "1, 1, true, true"})
    void there_is_no_way_back_from_the_first_page_nor_on_from_the_last(
            int page, int pages, boolean first, boolean last) {
        var row = (ActionRow) Objects.requireNonNull(
                        StatsTexts.board(league, board(page, pages)).components())
                .getFirst();

        assertThat(row.components())
                .extracting(button -> Boolean.TRUE.equals(((Button) button).disabled()))
                .containsExactly(first, last, false);
    }

    @Test
    void who_has_not_played_reads_a_kind_sentence() {
        assertThat(StatsTexts.noGames("11", true))
                .isEqualTo("You have not finished a match here yet. Join a queue: after your first match, this is where"
                        + " you see how you did.");
        assertThat(StatsTexts.noGames("11", false))
                .isEqualTo("<@11> has not finished a match here yet. Perhaps you play the first one together?");
        assertThat(StatsTexts.noBoard(league, BoardStats.Code.EMPTY, board(0, 0)))
                .isEqualTo(
                        "Nobody has finished a match of **gCTF - Capture the Flag** yet. Join a queue and be the first!");
        assertThat(StatsTexts.noBoard(league, BoardStats.Code.UNRANKED, board(0, 0)))
                .isEqualTo(
                        "You are not on the leaderboard of **gCTF - Capture the Flag** yet. One finished match puts you"
                                + " there.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"812/3/gCTF", "812/me/gCTF 2v2", "1/999999/a.b-c"})
    void where_a_button_leads_is_read_as_it_was_written(String subject) {
        assertThat(BoardPage.parse(subject).map(BoardPage::toString)).hasValue(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "812", "812/3", "812/-1/gCTF", "812/9999999/gCTF", "x/1/gCTF", "812/me/", "//"})
    void anything_else_leads_nowhere(String subject) {
        assertThat(BoardPage.parse(subject)).isEmpty();
    }
}
