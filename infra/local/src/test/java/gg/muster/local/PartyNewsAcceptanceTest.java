package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What members of a party hear of it, where that is in the way: closed messages, missing rights, nobody there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartyNewsAcceptanceTest {
    private static final String ONLY_NOW = "Your direct messages are closed, so you hear this only now:";

    private PartiesStage stage;
    private Driver driver;

    @BeforeAll
    void start() {
        stage = PartiesStage.start("party-news");
        driver = stage.driver;
    }

    @AfterEach
    void theBotMayEverything() {
        driver.byHand("PATCH", "/practice/bot", Map.of());
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    private void theBotMayNotManageChannels() {
        driver.byHand("PATCH", "/practice/bot", Map.of("without", List.of("MANAGE_CHANNELS")));
    }

    @Test
    void where_no_channel_can_be_made_its_commands_work_anywhere_and_members_are_told_directly() {
        theBotMayNotManageChannels();
        var party = stage.partyWithoutChannel(2, "us-e");
        // It has been there for so long that a channel would be there.
        stage.local.redis.hset("{parties}:party:" + party.id(), "createdAt", "1");

        var coded = driver.types(party.leader(), "/party code");

        assertThat(coded.text("content")).contains("Friends join with");
        party.members().forEach(member -> stage.awaitToldDirectly(member, "has changed the party's code"));
        assertThat(stage.channel(party)).isEmpty();
    }

    @Test
    void the_channel_is_made_as_soon_as_that_is_possible() {
        theBotMayNotManageChannels();
        var party = stage.partyWithoutChannel(2, "us-e");
        stage.local.redis.hset("{parties}:party:" + party.id(), "createdAt", "1");

        driver.byHand("PATCH", "/practice/bot", Map.of());
        stage.looksTheGuildOver();

        stage.awaitCard(party, "Players", "2 of 5");
        assertThat(party.members()).allMatch(member -> stage.sees(member, party));
        Driver.await(
                "there is one",
                PartiesStage.SOON,
                () -> driver.everything().list("channels").stream()
                                .filter(each -> each.text("name").equals(party.channelName()))
                                .count()
                        == 1);
    }

    @Test
    void whoever_was_removed_and_cannot_be_written_to_hears_it_with_their_next_command() {
        var party = stage.party(2);
        var gone = party.members().get(1);
        driver.closeDms(gone);

        stage.types(party.leader(), party, "/party kick member:" + gone);

        Driver.await(
                "it is kept for them",
                PartiesStage.SOON,
                () -> stage.of(gone, "notices").contains("KICKED"));
        assertThat(stage.pugs(gone, "/queue action:status"))
                .startsWith(ONLY_NOW)
                .contains("You were removed from party **" + party.id() + "** by its leader.");
    }

    @Test
    void whoever_was_in_a_party_that_is_over_and_cannot_be_written_to_hears_it_with_their_next_command() {
        var party = stage.party(2);
        var member = party.members().get(1);
        driver.closeDms(member);
        var asked = driver.types(party.leader(), "/party disband", Map.of("channel", stage.channelId(party)));

        driver.presses(party.leader(), asked.text("message"), "Disband the party");

        Driver.await(
                "it is kept for them",
                PartiesStage.SOON,
                () -> stage.of(member, "notices").contains("PARTY_OVER"));
        assertThat(stage.pugs(member, "/queue"))
                .startsWith(ONLY_NOW)
                .contains("Party **" + party.id() + "**, which you were in, is over.", "You have joined the");
        assertThat(stage.pugs(member, "/queue action:leave")).startsWith("You have left");
    }

    @Test
    void a_party_in_which_nobody_does_anything_is_asked_before_it_ends_and_its_members_hear_that_it_has() {
        var party = stage.party(2);
        var idle = "idle:" + party.id();
        var end = stage.local.redis.zscore("{parties}:deadlines", "party:" + party.id());

        stage.comesDue(idle);

        stage.awaitSaid(party, "Are you still there?");
        assertThat(stage.channel(party)).isPresent();
        stage.presses(party.members().get(1), party, "Info");
        assertThat(stage.local.redis.zscore("{parties}:deadlines", "party:" + party.id()))
                .as("it lasts for longer")
                .isGreaterThan(end);

        stage.comesDue("party:" + party.id());

        Driver.await(
                "its channel is gone",
                PartiesStage.SOON,
                () -> stage.channel(party).isEmpty());
        party.members()
                .forEach(member -> stage.awaitToldDirectly(member, "because nobody did anything in it for a day"));
        assertThat(driver.types(party.leader(), "/party info").text("content")).startsWith("You are in no party");
    }

    @Test
    void where_discord_refuses_to_remove_a_channel_that_is_left_over_the_admins_know_and_it_goes_later() {
        var lives = stage.party(1);
        var lost = stage.party(1);
        stage.loses(lost);
        driver.fault(Map.of(
                "path",
                "channels/" + stage.channelId(lost),
                "method",
                "DELETE",
                "status",
                403,
                "body",
                "{\"code\":50013,\"message\":\"Missing Permissions\"}"));
        try {
            stage.looksTheGuildOver();
            stage.awaitSaid("admin", lost.channelName());
            assertThat(stage.channel(lost)).isPresent();
        } finally {
            driver.clearFaults();
        }
        stage.looksTheGuildOver();
        Driver.await(
                "its channel is gone",
                PartiesStage.SOON,
                () -> stage.channel(lost).isEmpty());
        assertThat(stage.channel(lives)).isPresent();
        assertThat(stage.kept(lives, "channel")).isEqualTo(stage.channelId(lives));
    }
}
