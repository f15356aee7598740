package gg.muster.message;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.party.QueueParty;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartyQueueSentencesTest {
    private static final League LEAGUE = LeagueFiles.read(List.of("parties")).getFirst();

    private static String blockedBy(String player) {
        var told = new QueueParty.Told(
                "K1", null, 0, 0, 0, false, null, null, null, null, null, null, player, null, null, "10001");
        return PartyQueueSentences.queue(LEAGUE, "1", QueueParty.Code.IN_MATCH, told);
    }

    @Test
    void a_leader_reads_who_is_in_the_way_and_how_to_go_on() {
        assertThat(blockedBy("2"))
                .isEqualTo("Nobody was queued, because <@2> is in match 10001. Try again when that is over, or go on"
                        + " without them: /party kick takes them out.");
    }

    @Test
    void a_leader_who_is_in_the_way_is_not_told_to_go_on_without_themselves() {
        assertThat(blockedBy("1"))
                .isEqualTo("Nobody was queued, because <@1> is in match 10001. Try again when that is over.");
    }

    @Test
    void whoever_is_in_a_party_reads_the_same_whatever_they_may_not_do() {
        var told = new QueueParty.Told(
                "K1", null, 0, 0, 0, false, null, "K1", "500", "2", null, null, null, null, null, null);

        assertThat(PartyQueueSentences.queue(LEAGUE, "1", QueueParty.Code.WRONG_PLACE, told))
                .isEqualTo("Please do that in your party's own channel: <#500>");
        assertThat(PartyQueueSentences.queue(LEAGUE, "1", QueueParty.Code.NOT_LEADER, told))
                .isEqualTo("Only the party's leader may do that, <@2>. Ask them to, or to promote you.");
    }
}
