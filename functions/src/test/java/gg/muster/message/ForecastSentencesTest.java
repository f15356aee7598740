package gg.muster.message;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.LeagueFiles;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.ViewQueue;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Snapshots of what status says. */
class ForecastSentencesTest {
    private static final String NOBODY =
            "Nobody was picked here in the last hour, so there is no telling how long it takes.";

    private static String said(
            int waiting, boolean open, boolean inSeason, @Nullable Long usual, @Nullable Long apartUntil) {
        var told = new ViewQueue.Told(
                "EXPERT",
                List.of("EXPERT"),
                "DE",
                0L,
                null,
                3,
                waiting,
                10,
                open,
                inSeason,
                Map.of("DE", waiting - 3, "DE+done", 1, "SIGNED", 2),
                null,
                null,
                null,
                null,
                7_200_000L,
                usual,
                apartUntil,
                null,
                null);
        var combines = Lab.shared().combines();
        return QueueSentences.view(combines, combines.mainQueue(), ViewQueue.Code.QUEUED, told);
    }

    @Test
    void status_says_where_the_player_stands_who_waits_what_for_and_how_long_that_took_lately() {
        assertThat(said(7, true, true, 240_000L, null)).isEqualTo("""
                You have been in the **Expert** combine queue since <t:0:R>, as **Draft eligible**, with 3 ahead of you.
                7 of 10 players are waiting (Draft eligible: 5, Free agents: 0, Signed: 2). 3 more players are needed.
                Lately a place in a match came up after about 4 min. Your place is kept until <t:7200:R>.""");
    }

    @Test
    void where_nothing_is_known_of_waits_it_says_so_instead_of_a_number() {
        assertThat(said(9, true, true, null, null)).contains("1 more player is needed.\n" + NOBODY);
    }

    @Test
    void enough_players_who_have_just_played_together_are_said_to_be_kept_apart_and_until_when() {
        assertThat(said(10, true, true, null, 90_000L))
                .contains(
                        "That would be enough, but some of them have just played together and are kept apart; they can"
                                + " meet again <t:90:R>.");
        assertThat(said(10, true, true, null, null)).contains("A match is being formed.");
    }

    @Test
    void a_closed_queue_and_a_season_that_is_over_are_the_reason_and_nothing_is_foretold() {
        assertThat(said(10, false, true, 240_000L, null))
                .contains("no match forms until it opens again")
                .doesNotContain("Lately");
        assertThat(said(10, true, false, 240_000L, null))
                .contains("out of season, so no match forms")
                .doesNotContain("Lately");
    }

    @ParameterizedTest
    @CsvSource({"0, less than a minute", "29999, less than a minute", "30000, about 1 min", "3570000, about 60 min"})
    void waits_are_told_in_round_numbers(long ms, String words) {
        assertThat(ForecastSentences.usual(ms)).isEqualTo("Lately a place in a match came up after " + words + ".");
    }

    @Test
    void where_parties_stay_whole_enough_players_are_not_said_to_be_a_match() {
        var league = LeagueFiles.read(List.of("parties")).getFirst();
        var told = new JoinQueue.Told(
                "us-e", "1", 10, 10, true, null, null, null, null, null, null, null, null, null, null);

        assertThat(ForecastSentences.next(league.mainQueue(), told))
                .startsWith(
                        "Your match forms as soon as whole parties, and those who queue alone, fill every team exactly.")
                .endsWith("You get a direct message as soon as your match is ready.");
    }
}
