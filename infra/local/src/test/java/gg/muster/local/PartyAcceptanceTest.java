package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import gg.muster.local.PartiesStage.Party;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The parties brief, in its own words, from a typed command to what people see in a party's channel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartyAcceptanceTest {
    private PartiesStage stage;
    private Driver driver;

    @BeforeAll
    void start() {
        stage = PartiesStage.start("party");
        driver = stage.driver;
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    void when_a_party_is_created_a_channel_is_made_with_its_id_that_only_its_members_see() {
        var party = stage.party(2);
        var outsider = driver.createGuests(1).getFirst();

        assertThat(stage.channel(party).orElseThrow().text("topic")).startsWith("Party [" + party.id() + "]");
        assertThat(stage.card(party).orElseThrow().text("embeds"))
                .contains(
                        "Party [" + party.id() + "]",
                        party.code(),
                        party.members().get(0),
                        party.members().get(1));
        assertThat(stage.sees(outsider, party)).isFalse();
        stage.awaitSaid(party, "this is your party's channel");
    }

    @Test
    void its_region_is_the_one_that_was_asked_for() {
        var member = driver.createGuests(1).getFirst();

        var created = driver.types(member, "/party create region:eu").text("content");

        var party = Party.of(created, List.of(member));
        assertThat(stage.kept(party, "region")).isEqualTo("eu");
        stage.awaitCard(party, "Region", "Europe");
    }

    @Test
    void the_only_commands_that_work_outside_its_channel_are_creating_and_joining() {
        var party = stage.party(2);
        var member = party.members().get(1);

        for (var command : List.of("info", "stats", "leave", "code", "disband", "queue", "dequeue")) {
            assertThat(driver.types(member, "/party " + command).text("content"))
                    .as(command)
                    .contains("party's own channel", "<#" + stage.channelId(party) + ">");
        }
        assertThat(stage.kept(party, "size")).isEqualTo("2");
    }

    @Test
    void its_leader_removes_a_member_who_no_longer_sees_it_and_is_told() {
        var party = stage.party(3);
        var gone = party.members().get(1);

        assertThat(stage.types(party.leader(), party, "/party kick member:" + gone))
                .contains("is out of the party");

        Driver.await("they no longer see it", PartiesStage.SOON, () -> !stage.sees(gone, party));
        stage.awaitSaid(party, "was removed from the party");
        stage.awaitToldDirectly(gone, "has removed you");
        stage.awaitCard(party, "Players", "2 of 5");
        assertThat(driver.types(gone, "/party join code:" + party.code()).text("content"))
                .contains("No party has that code");
    }

    @Test
    void its_leader_promotes_another_who_may_then_do_what_they_could() {
        var party = stage.party(2);
        var next = party.members().get(1);

        assertThat(stage.types(party.leader(), party, "/party promote member:" + next))
                .contains("leads the party now");

        stage.awaitSaid(party, "leads the party now");
        assertThat(stage.types(party.leader(), party, "/party code")).contains("Only the party's leader", next);
        assertThat(stage.types(next, party, "/party code")).contains("Friends join with");
    }

    @Test
    void its_leader_changes_the_code_by_the_card() {
        var party = stage.party(1);

        var pressed =
                driver.presses(party.leader(), stage.card(party).orElseThrow().text("id"), "New code");

        var code = Party.codeIn(pressed.text("content"));
        assertThat(code).isNotEqualTo(party.code());
        stage.awaitCard(party, "Friends join with", code);
        stage.awaitSaid(party, "has changed the party's code");
    }

    @Test
    void its_leader_disbands_it_after_a_question_and_nothing_of_it_is_left() {
        var party = stage.party(2);
        var question =
                driver.presses(party.leader(), stage.card(party).orElseThrow().text("id"), "Disband");
        assertThat(question.text("content")).contains("This ends party");
        assertThat(stage.channel(party)).isPresent();

        var done = driver.presses(party.leader(), question.text("message"), "Disband the party");

        assertThat(done.text("content")).contains("is over");
        Driver.await(
                "its channel is gone",
                PartiesStage.SOON,
                () -> stage.channel(party).isEmpty());
        stage.awaitToldDirectly(party.members().get(1), "has disbanded it");
        assertThat(stage.local.redis.exists("{parties}:party:" + party.id())).isZero();
        assertThat(driver.types(party.leader(), "/party info").text("content")).startsWith("You are in no party");
    }

    @Test
    void a_member_sees_who_is_in_it_and_how_they_have_done_but_does_not_lead_it() {
        var party = stage.party(2);
        var member = party.members().get(1);

        assertThat(driver.types(member, "/party info", Map.of("channel", stage.channelId(party)))
                        .toString())
                .contains("Party [" + party.id() + "]", party.leader());
        assertThat(driver.types(member, "/party stats", Map.of("channel", stage.channelId(party)))
                        .toString())
                .contains("Statistics", "no match finished here yet");
        for (var command : List.of("/party code", "/party disband", "/party kick member:" + party.leader())) {
            assertThat(stage.types(member, party, command))
                    .contains("Only the party's leader may do that", party.leader());
        }
    }

    @Test
    void a_leader_who_leaves_hands_over_and_the_last_one_out_ends_it() {
        var party = stage.party(2);
        var next = party.members().get(1);

        assertThat(stage.types(party.leader(), party, "/party leave")).contains("<@" + next + "> leads it now");
        stage.awaitSaid(party, "has been here longest and leads it now");
        Driver.await("they no longer see it", PartiesStage.SOON, () -> !stage.sees(party.leader(), party));

        assertThat(stage.types(next, party, "/party leave")).contains("You were its last member");
        Driver.await(
                "its channel is gone",
                PartiesStage.SOON,
                () -> stage.channel(party).isEmpty());
    }

    @Test
    void a_party_has_five_members_at_most_whoever_comes_at_once() {
        var party = stage.party(4);
        var both = driver.createGuests(2);

        var answers = LocalTest.atOnce(both.stream()
                .<Callable<Json>>map(member -> () -> driver.types(member, "/party join code:" + party.code()))
                .toList());

        assertThat(answers.stream().map(answer -> answer.text("content")))
                .filteredOn(said -> said.startsWith("You are in party"))
                .hasSize(1);
        assertThat(answers.toString()).contains("is full");
        stage.awaitCard(party, "Players", "5 of 5");
    }

    @Test
    void a_queued_party_that_changes_is_taken_out_of_the_queue_and_told_so() {
        var party = stage.party(2);
        assertThat(stage.types(party.leader(), party, "/party queue")).contains("joined");
        stage.awaitSaid(party, "The party is in the");
        stage.awaitCard(party, "Queue", "since");
        var third = driver.createGuests(1).getFirst();

        driver.types(third, "/party join code:" + party.code());

        stage.awaitSaid(party, "because somebody has joined it");
        stage.awaitCard(party, "Queue", "not in one");
        assertThat(stage.kept(party, "pool")).isEqualTo("null");
        party.members()
                .forEach(member -> assertThat(stage.local.redis.hget("{parties}:player:" + member, "status"))
                        .isEqualTo("idle"));
    }

    @Test
    void a_channel_that_somebody_deletes_is_made_again() {
        var party = stage.party(2);
        var before = stage.channelId(party);
        driver.deletesChannel(before);

        stage.looksTheGuildOver();

        Driver.await(
                "there is another",
                PartiesStage.SOON,
                () -> stage.channel(party).isPresent() && stage.card(party).isPresent());
        assertThat(stage.channelId(party)).isNotEqualTo(before);
        assertThat(stage.sees(party.members().get(1), party)).isTrue();
    }

    @Test
    void a_channel_of_a_party_that_is_lost_goes_and_one_that_people_have_made_stays() {
        var party = stage.party(1);
        var theirs = driver.byHand("POST", "/practice/channels", Map.of("name", "party-kabcdef"));
        stage.loses(party);

        stage.looksTheGuildOver();

        Driver.await(
                "its channel is gone",
                PartiesStage.SOON,
                () -> stage.channel(party).isEmpty());
        assertThat(driver.everything().list("channels").toString()).contains(theirs.text("id"));
    }

    @Test
    void an_attempt_that_broke_off_leaves_one_channel() {
        driver.fault(
                Map.of("path", "guilds/[0-9]+/channels", "method", "POST", "status", 500, "times", 1, "after", true));
        try {
            var party = stage.party(2);

            assertThat(driver.everything().list("channels").stream()
                            .filter(each -> each.text("name").equals(party.channelName())))
                    .hasSize(1);
        } finally {
            driver.clearFaults();
        }
    }
}
