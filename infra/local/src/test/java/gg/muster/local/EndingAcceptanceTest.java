package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a match ends, in the words of the combines brief. */
class EndingAcceptanceTest extends CombinesStage {
    EndingAcceptanceTest() {
        super(LocalTest.start("ending", LocalTest.GENEROUS, Map.of()));
    }

    @Test
    void a_vote_is_cast_by_button_and_taken_back_by_button() {
        var members = match("EXPERT");
        var card = driver.seenBy(members.getFirst()).list("messages").stream()
                .filter(message -> message.text("embeds").contains("Expert combine " + field(members, "id")))
                .findFirst()
                .orElseThrow();

        var voted = driver.presses(members.getFirst(), card.text("id"), "Vote to cancel");
        assertThat(voted.text("content")).startsWith("1/10 voted to cancel. The match is cancelled at 8.");
        Driver.await("the chat reads it", SOON, () -> reads(members.get(5)).contains("votes to cancel: 1/10"));

        assertThat(driver.presses(members.getFirst(), voted.text("message"), "Take my vote back")
                        .text("content"))
                .isEqualTo("Your vote to cancel is taken back. 0/10 voted to cancel.");
    }

    @Test
    void cancel_is_only_usable_in_that_matchs_chat_or_in_a_direct_message_by_its_players() {
        var members = match("EXPERT");
        var outsider = driver.createMembers(1, "EXPERT", "SIGNED").getFirst();
        var elsewhere = Map.<String, Object>of("channel", "queue");

        assertThat(driver.types(members.getFirst(), "/match cancel", elsewhere).text("content"))
                .startsWith("That works only in the chat of your match, <#");
        assertThat(votes(members.getFirst(), field(members, "id")).text("content"))
                .startsWith("1/10");
        var told = dmsOf(members.get(1)).getFirst();
        assertThat(driver.presses(members.get(1), told.text("id"), "Vote to cancel")
                        .text("content"))
                .startsWith("2/10");
        assertThat(driver.types(outsider, "/match cancel", elsewhere).text("content"))
                .startsWith("You are not in a match.");
    }

    @Test
    void a_match_that_goes_on_for_too_long_is_cancelled_and_everyone_told() {
        var members = match("EXPERT");
        local.redis.zadd("{combines}:deadlines", 1, "match:" + field(members, "id"));

        local.muster.functions().runMatchmaker();

        Driver.await("they are told", SOON, () -> reads(members.get(3)).contains("went on for too long"));
        assertThat(driver.types(members.get(3), "/queue action:status").text("content"))
                .startsWith("You are not in a queue.");
    }

    @Test
    void a_place_in_the_queue_is_given_up_after_a_while_and_the_player_told() {
        var member = driver.createMembers(1, "EXPERT", "SIGNED").getFirst();
        driver.types(member, "/queue");
        local.redis.zadd("{combines}:deadlines", 1, "entry:" + member);

        local.muster.functions().runMatchmaker();

        Driver.await(
                "they are told",
                SOON,
                () -> driver.seenBy(member).list("dms").toString().contains("was given up"));
        assertThat(driver.types(member, "/queue action:status").text("content")).startsWith("You are not in a queue.");
    }

    @Test
    void a_result_is_handed_in_from_a_direct_message() {
        var members = match("EXPERT");
        var match = field(members, "id");
        var told = dmsOf(members.getFirst()).getFirst();

        var form = driver.presses(members.getFirst(), told.text("id"), "Submit the result")
                .object("modal");
        var said = driver.fillsIn(members.getFirst(), form.text("id"), Map.of("url", TRACKER + game(match)));

        assertThat(said.text("content")).startsWith("Thank you! The result of match " + match + " is in");
        Driver.await("it is complete", SOON, () -> state(match).equals("COMPLETED"));
    }

    @Test
    void a_match_whose_chat_somebody_deleted_tells_its_players_directly_that_it_is_over() {
        var members = match("EXPERT");
        var match = field(members, "id");
        driver.deletesChannel(room(members.getFirst(), "chat").text("id"));
        local.redis.zadd("{combines}:deadlines", 1, "match:" + match);

        local.muster.functions().runMatchmaker();

        Driver.await(
                "each of them is told",
                SOON,
                () -> members.stream()
                        .allMatch(member -> dmsOf(member)
                                .getLast()
                                .text("content")
                                .equals("Match " + match
                                        + " went on for too long and is cancelled. You are all free to queue again.")));
    }

    @Test
    void a_link_to_something_else_is_refused_with_an_example() {
        var members = match("EXPERT");

        var said = submits(members.getFirst(), field(members, "id"), "https://example.com/match/1");

        assertThat(said.text("content")).contains("is not a link to a match", TRACKER);
    }

    @Test
    void while_numbers_is_down_the_result_is_kept_and_sent_later() {
        var members = match("EXPERT");
        var match = field(members, "id");
        driver.fault(Map.of("path", ".*/gameSubmit", "status", 503, "times", 1000));

        submits(members.getFirst(), match, TRACKER + game(match));

        assertThat(driver.types(members.get(5), "/queue").text("content")).startsWith("On cooldown.");
        Driver.await(
                "the chat reads it", SOON, () -> reads(members.get(7)).contains("is kept and will be sent by itself"));
        driver.clearFaults();
        Driver.await(
                "it is complete", Duration.ofSeconds(60), () -> state(match).equals("COMPLETED"));
    }

    @Test
    void a_result_that_numbers_refuses_can_be_corrected() {
        var members = match("EXPERT");
        var match = field(members, "id");

        submits(members.getFirst(), match, TRACKER + "bad" + game(match).substring(3));
        Driver.await("the chat reads it", SOON, () -> reads(members.get(7)).contains("refused the result"));

        assertThat(submits(members.get(1), match, TRACKER + game(match)).text("content"))
                .startsWith("Thank you!");
        Driver.await("it is complete", SOON, () -> state(match).equals("COMPLETED"));
    }

    @Test
    void a_match_whose_result_was_refused_and_never_corrected_is_cancelled_and_its_players_read_why() {
        var members = match("EXPERT");
        var match = field(members, "id");
        submits(members.getFirst(), match, TRACKER + "bad" + game(match).substring(3));
        Driver.await("the chat reads it", SOON, () -> reads(members.get(7)).contains("refused the result"));
        local.redis.zadd("{combines}:deadlines", 1, "match:" + match);

        local.muster.functions().runMatchmaker();

        Driver.await(
                "the chat reads why",
                SOON,
                () -> reads(members.get(7))
                        .contains("is cancelled, because the league's records took no result of it"));
    }
}
