package gg.muster.message;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.party.FindParty;
import gg.muster.party.LeaveParty;
import gg.muster.party.Party;
import gg.muster.stats.PlayerStats;
import gg.muster.testing.Shown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartyTextsTest {
    private static final League LEAGUE = LeagueFiles.read(List.of("parties")).getFirst();

    private static Party party(@Nullable String pool) {
        return party(pool, null);
    }

    private static Party party(@Nullable String pool, @Nullable String match) {
        return new Party(
                "K8d0wl5",
                "us-e",
                2,
                "7",
                "abc234",
                List.of(new Party.Member("8", "Bo", 1), new Party.Member("7", "Ada", 2)),
                1,
                "500",
                false,
                null,
                pool,
                pool == null ? null : 60_000L,
                match);
    }

    @Test
    void the_card_says_who_is_in_it_how_to_get_in_and_what_can_be_done() {
        assertThat(Shown.of(PartyTexts.card(LEAGUE, party(null)))).isEqualTo("""
                # Party [K8d0wl5]
                <@8>
                <@7> · leader
                Players: 2 of 5
                Region: US East
                Queue: not in one
                Friends join with: `/party join code:abc234`
                [Queue -> party.queue:parties:] [De-queue -> party.dequeue:parties:] [New code -> party.recode:parties:] [Disband -> party.disband:parties:]
                [Info -> party.find:parties:] [Leave -> party.leave:parties:]""");
    }

    @Test
    void the_card_of_one_that_waits_says_where_and_since_when() {
        assertThat(Shown.of(PartyTexts.card(LEAGUE, party("us-e"))))
                .contains("Queue: in the **US East** pug queue since <t:60:R>");
    }

    @Test
    void the_card_of_one_that_plays_says_in_which_match() {
        assertThat(Shown.of(PartyTexts.card(LEAGUE, party(null, "10001")))).contains("Queue: in match 10001\n");
        assertThat(Shown.of(PartyTexts.card(LEAGUE, party("us-e", "10001")))).contains("Queue: in the **US East**");
    }

    @Test
    void after_a_match_its_members_read_how_it_ended_and_what_to_do_next() {
        var next = " You are still together, and your leader can queue you again, with /party queue.";

        assertThat(Shown.of(PartyTexts.freed("10001", "COMPLETED", "voted"))).isEqualTo("Match 10001 is over." + next);
        assertThat(Shown.of(PartyTexts.freed("10001", "CANCELLED", "killed")))
                .isEqualTo("Match 10001 was cancelled." + next);
        assertThat(Shown.of(PartyTexts.freed("10001", "CANCELLED", "not_ready")))
                .isEqualTo("Match 10001 did not begin, because not everybody was there in time.");
    }

    @Test
    void a_pool_that_the_league_no_longer_has_is_shown_by_its_id() {
        assertThat(Shown.of(PartyTexts.card(LEAGUE, party("asia")))).contains("Queue: in the asia queue since");
    }

    @Test
    void statistics_are_one_line_for_each_member() {
        var played = new FindParty.Played(
                "7", "parties", new PlayerStats("Ada", 1510, 12, 8, 1, Map.of(), Map.of(), List.of()));

        assertThat(Shown.of(PartyTexts.stats(LEAGUE, party(null), List.of(played))))
                .isEqualTo("""
                # Party [K8d0wl5] · Statistics
                <@8> · no match finished here yet
                <@7> · rating **1510**, 12 games, 8 won (67%)""");
    }

    @Test
    void before_it_ends_is_asked_and_the_question_names_the_party() {
        assertThat(Shown.of(PartyTexts.askEnd(LEAGUE, party(null), 60_000)))
                .isEqualTo(
                        "This ends party **K8d0wl5** for 2 members, and its channel goes with it. The button stops working"
                                + " <t:60:R>.\n"
                                + "[Disband the party -> party.end:parties:K8d0wl5/60000] [Keep it -> party.keep:parties:]");
    }

    @Test
    void the_line_at_the_head_of_a_channel_leads_back_to_its_party() {
        assertThat(PartyTexts.partyOf(PartyTexts.topic("K8d0wl5"))).contains("K8d0wl5");
        assertThat(PartyTexts.partyOf("Party [K8d0wl5]")).isEmpty();
        assertThat(PartyTexts.partyOf("Muster queue pug · Press")).isEmpty();
    }

    @Test
    void whoever_leaves_reads_who_leads_and_what_became_of_the_queue() {
        var told = new LeaveParty.Told("K8d0wl5", null, "8", false, "us-e");

        assertThat(PartySentences.leave(LEAGUE, LeaveParty.Code.LEFT, told))
                .isEqualTo("You have left party **K8d0wl5**. <@8> leads it now.\n"
                        + "The party was in the **US East** pug queue and is out of it, because it has changed. Its leader can"
                        + " queue it again.");
    }
}
