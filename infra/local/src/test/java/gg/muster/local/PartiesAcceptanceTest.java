package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.PartiesStage.Party;
import gg.muster.match.VoteMatch;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the parties brief says about queueing, in its own words, from a typed command to the match and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartiesAcceptanceTest {
    private PartiesStage stage;
    private Driver driver;

    @BeforeAll
    void start() {
        stage = PartiesStage.start("parties");
        driver = stage.driver;
    }

    @AfterEach
    void everybodyLeaves() {
        stage.everybodyLeaves();
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    private String member() {
        return driver.createGuests(1).getFirst();
    }

    private double measured(String event) {
        return Scrape.of(driver).value("muster_party_events_total{event=\"" + event + "\",league=\"parties\"}");
    }

    /** At least so often: what an earlier test has left behind may be counted late. */
    private void awaitMeasured(String event, double value) {
        Driver.await(event + " is measured, " + value, PartiesStage.SOON, () -> measured(event) >= value);
    }

    /** Two full parties in a match that is played. */
    private List<Party> playing(String region) {
        var parties = List.of(stage.queued(5, region), stage.queued(5, region));
        stage.awaitMatch(players(parties), "IN_PROGRESS");
        return parties;
    }

    private static List<String> players(List<Party> parties) {
        return parties.stream().flatMap(party -> party.members().stream()).toList();
    }

    @Test
    void solo_players_interact_with_the_queue_through_the_kiwipugs_channel() {
        var member = member();

        var elsewhere = driver.types(member, "/queue", Map.of("channel", "general"));
        assertThat(elsewhere.text("content")).startsWith("Please use /queue in #kiwipugs");
        assertThat(stage.status(member)).isNotEqualTo("queued");

        assertThat(stage.pugs(member, "/queue")).isEqualTo("You have joined the **US East** pug queue.");
        assertThat(stage.pugs(member, "/queue action:status")).startsWith("You have been in the **US East** pug queue");
        assertThat(stage.pugs(member, "/queue action:leave")).startsWith("You have left the **US East** pug queue.");
    }

    @Test
    void they_choose_their_region_and_get_the_same_one_the_next_time() {
        var member = member();

        assertThat(stage.pugs(member, "/queue region:eu")).contains("**Europe**");
        stage.pugs(member, "/queue action:leave");
        assertThat(stage.pugs(member, "/queue")).contains("**Europe**");
        stage.pugs(member, "/queue action:leave");
    }

    @Test
    void party_players_have_all_queue_commands_disabled_there_and_are_pointed_to_their_channel() {
        var party = stage.party(2);
        var channel = "<#" + stage.channelId(party) + ">";

        for (var member : party.members()) {
            for (var command : List.of("/queue", "/queue region:eu", "/queue action:leave", "/queue action:status")) {
                assertThat(stage.pugs(member, command)).as(command).contains("with /party queue in " + channel);
            }
            assertThat(stage.status(member)).isNotEqualTo("queued");
        }
    }

    @Test
    void a_party_that_waits_is_taken_out_in_its_channel_and_not_there() {
        var party = stage.queued(2, "us-w");
        var channel = "<#" + stage.channelId(party) + ">";

        for (var member : party.members()) {
            assertThat(stage.pugs(member, "/queue action:leave")).contains("with /party dequeue in " + channel);
            assertThat(stage.status(member)).isEqualTo("queued");
        }
    }

    @Test
    void their_leader_queues_all_of_them_or_nobody_and_who_is_in_the_way_is_named() {
        var party = stage.party(3);
        var blocks = party.members().get(2);
        stage.administers("/queueadmin lock player:" + blocks + " reason:smurfing");

        assertThat(stage.types(party.leader(), party, "/party queue"))
                .startsWith("Nobody was queued, because <@" + blocks + "> is on hold by an admin: smurfing");
        assertThat(party.members()).noneMatch(member -> stage.status(member).equals("queued"));

        stage.administers("/queueadmin unlock player:" + blocks);
        assertThat(stage.types(party.leader(), party, "/party queue"))
                .startsWith("Your party of 3 has joined the **US East** pug queue.");
        assertThat(party.members()).allMatch(member -> stage.status(member).equals("queued"));
        stage.types(party.leader(), party, "/party dequeue");
    }

    @Test
    void only_its_leader_queues_it_up_and_de_queues_it() {
        var party = stage.party(2);
        var member = party.members().get(1);

        assertThat(stage.presses(member, party, "Queue")).contains("Only the party's leader", party.leader());
        assertThat(stage.presses(party.leader(), party, "Queue")).contains("has joined the");
        stage.awaitCard(party, "Queue", "in the **US East** pug queue since");
        assertThat(stage.presses(member, party, "De-queue")).contains("Only the party's leader", party.leader());
        assertThat(stage.status(member)).isEqualTo("queued");

        assertThat(stage.presses(party.leader(), party, "De-queue")).contains("has left the");
        stage.awaitCard(party, "Queue", "not in one");
        assertThat(party.members()).allMatch(each -> stage.status(each).equals("idle"));
    }

    @Test
    void joins_leaves_and_pops_are_events_that_can_be_counted() {
        double partyJoins = measured("partyJoin");
        double partyLeaves = measured("partyLeave");
        double soloJoins = measured("soloJoin");
        double soloLeaves = measured("soloLeave");
        double pops = measured("queuePop");
        var party = stage.queued(2, "eu");
        stage.types(party.leader(), party, "/party dequeue");
        var alone = stage.queuedAlone("eu");
        stage.pugs(alone, "/queue action:leave");

        playing("eu");

        awaitMeasured("partyJoin", partyJoins + 3);
        awaitMeasured("partyLeave", partyLeaves + 1);
        awaitMeasured("soloJoin", soloJoins + 1);
        awaitMeasured("soloLeave", soloLeaves + 1);
        awaitMeasured("queuePop", pops + 1);
        assertThat(Scrape.of(driver).value("muster_queue_pops_total{league=\"parties\",sizes=\"5+5\"}"))
                .isPositive();
    }

    @Test
    void a_match_takes_whole_parties_and_people_alone_of_one_region_and_keeps_parties_together() {
        var four = stage.queued(4, "us-e");
        var elsewhere = stage.queuedAlone("us-w");
        var three = stage.queued(3, "us-e");
        var two = stage.queued(2, "us-e");
        assertThat(stage.status(four.leader())).as("nine make no match").isEqualTo("queued");

        var alone = stage.queuedAlone("us-e");

        var players = Stream.concat(players(List.of(four, three, two)).stream(), Stream.of(alone))
                .toList();
        var match = stage.awaitMatch(players, "IN_PROGRESS");
        assertThat(stage.status(elsewhere)).isEqualTo("queued");
        assertThat(teamOf(match, four.members())).isEqualTo(teamOf(match, List.of(alone)));
        assertThat(teamOf(match, three.members())).isEqualTo(teamOf(match, two.members()));
        assertThat(teamOf(match, four.members())).isNotEqualTo(teamOf(match, three.members()));
    }

    /** The one team that all of them are in. */
    private int teamOf(String match, List<String> players) {
        var teams = stage.ofMatch(match, "teams").substring(1).split("],", -1);
        assertThat(teams).hasSize(2);
        return players.stream()
                .map(player -> teams[0].contains('"' + player + '"') ? 0 : 1)
                .distinct()
                .reduce((one, other) -> {
                    throw new AssertionError("a party is split: " + players + " in " + stage.ofMatch(match, "teams"));
                })
                .orElseThrow();
    }

    @Test
    void everybody_is_led_to_rooms_that_only_the_match_sees_and_the_party_says_which_match_it_is_in() {
        var parties = playing("us-w");
        var match = stage.awaitMatch(players(parties), "IN_PROGRESS");

        stage.message(match, "Who won?");
        players(parties).forEach(player -> {
            assertThat(stage.sees(player, "pug-" + match)).isTrue();
            stage.awaitToldDirectly(player, "pug** " + match + " is ready!");
        });
        assertThat(stage.sees(member(), "pug-" + match)).isFalse();
        for (var party : parties) {
            stage.awaitSaid(party, "You are in match " + match + ", all of you.");
            stage.awaitCard(party, "Queue", "in match " + match);
            assertThat(stage.types(party.leader(), party, "/party queue"))
                    .startsWith("Nobody was queued, because <@" + party.leader() + "> is in match " + match);
        }
    }

    @Test
    void a_majority_decides_who_won_and_the_parties_are_still_there_and_queue_again() {
        var parties = playing("eu");
        var players = players(parties);
        var match = stage.awaitMatch(players, "IN_PROGRESS");
        stage.message(match, "Who won?");

        stage.press(players.subList(0, 5), match, "Who won?", "Team A won");
        assertThat(stage.ofMatch(match, "state")).isEqualTo("IN_PROGRESS");
        stage.press(players.subList(5, 6), match, "Who won?", "Team A won");

        stage.awaitEnd(match, "COMPLETED");
        assertThat(stage.ofMatch(match, "winner")).isEqualTo(VoteMatch.wonBy(0));
        for (var party : parties) {
            stage.awaitSaid(party, "Match " + match + " is over. You are still together");
            stage.awaitCard(party, "Queue", "not in one");
        }
        var again = parties.getFirst();
        assertThat(stage.presses(again.leader(), again, "Queue")).contains("Your party of 5 has joined the");
        assertThat(stage.presses(again.leader(), again, "De-queue")).contains("has left the");
    }

    @Test
    void enough_votes_to_cancel_free_everybody_and_the_parties_hear_it() {
        var parties = playing("us-e");
        var players = players(parties);
        var match = stage.awaitMatch(players, "IN_PROGRESS");
        stage.message(match, "Who won?");

        stage.press(players.subList(0, 6), match, "Who won?", "Cancel the match");

        stage.awaitEnd(match, "CANCELLED");
        parties.forEach(party -> stage.awaitSaid(party, "Match " + match + " was cancelled. You are still together"));
        assertThat(players).allMatch(player -> stage.status(player).equals("idle"));
    }

    @Test
    void a_member_who_has_left_the_server_takes_the_party_out_instead_of_into_a_match() {
        var party = stage.queued(5, "us-w");
        var gone = party.members().get(3);
        driver.leavesGuild(gone);
        // They were seen longer ago than the league believes.
        stage.local.redis.hset("{parties}:player:" + gone, "seenAt", "1");

        var other = stage.queued(5, "us-w");

        stage.awaitSaid(party, "because <@" + gone + "> has left the server");
        stage.awaitCard(party, "Players", "4 of 5");
        assertThat(stage.kept(party, "pool")).isEqualTo("null");
        assertThat(other.members()).allMatch(member -> stage.status(member).equals("queued"));
    }
}
