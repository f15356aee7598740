package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How a match ends, in the words of the combines brief. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndingAcceptanceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private LocalTest local;
    private Driver driver;

    @BeforeAll
    void start() {
        local = LocalTest.start("ending", LocalTest.GENEROUS, Map.of());
        driver = local.driver;
    }

    @AfterAll
    void stop() {
        local.close();
    }

    /** Ten players in a match that has begun. */
    private List<String> match() {
        var members = driver.createMembers(10, "EXPERT", "SIGNED");
        local.refresh();
        LocalTest.atOnce(members.stream()
                .<Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                .toList());
        Driver.await("the match begins", SOON, () -> field(members, "state").equals("IN_PROGRESS"));
        return members;
    }

    private String field(List<String> members, String field) {
        return OneOfEach.matchField(local, members, field);
    }

    private Json votes(String member, String chat) {
        return driver.types(member, "/match cancel", Map.of("channel", chat));
    }

    @Test
    void match_cancel_cancels_with_majority_players_unlocked_and_rooms_removed() {
        var members = match();
        var match = field(members, "id");
        var chat = "match-chat-" + match;

        for (int i = 0; i < 7; i++) {
            var said = votes(members.get(i), chat).text("content");
            assertThat(said).startsWith((i + 1) + "/10 voted to cancel.");
        }
        assertThat(votes(members.get(7), chat).text("content")).contains("The match is cancelled");

        members.forEach(member -> assertThat(
                        driver.types(member, "/queue action:status").text("content"))
                .startsWith("You are not in a queue."));
        Driver.await("everybody is told", SOON, () -> said(members.get(9)).contains("is cancelled by vote"));
        var rooms = local.redis.hmget(
                "{combines}:match:" + match,
                "kept:room.category",
                "kept:room.lobby",
                "kept:room.team0",
                "kept:room.team1");
        local.redis.zadd("{combines}:deadlines", 1, "rooms:" + match);
        local.muster.functions().runMatchmaker();
        Driver.await(
                "it is closed", SOON, () -> "CLOSED".equals(local.redis.hget("{combines}:match:" + match, "state")));
        assertThat(driver.everything().list("channels").stream().map(channel -> channel.text("id")))
                .doesNotContainAnyElementsOf(
                        rooms.stream().map(room -> room.getValue()).toList());
        assertThat(driver.everything().list("channels").toString()).doesNotContain(chat);
        assertThat(driver.types(members.getFirst(), "/queue").text("content")).startsWith("You have joined");
        driver.types(members.getFirst(), "/queue action:leave");
    }

    private String said(String member) {
        return driver.seenBy(member).list("messages").toString();
    }

    @Test
    void a_cancelled_match_requeues_nobody() {
        var members = match();
        var chat = "match-chat-" + field(members, "id");
        members.subList(0, 8).forEach(member -> votes(member, chat));

        members.forEach(member -> assertThat(
                        driver.types(member, "/queue action:status").text("content"))
                .startsWith("You are not in a queue."));
    }

    @Test
    void a_vote_is_cast_by_button_and_taken_back_by_button() {
        var members = match();
        var card = driver.seenBy(members.getFirst()).list("messages").stream()
                .filter(message -> message.text("embeds").contains("Expert match " + field(members, "id")))
                .findFirst()
                .orElseThrow();

        var voted = driver.presses(members.getFirst(), card.text("id"), "Vote to cancel");
        assertThat(voted.text("content")).startsWith("1/10 voted to cancel. The match is cancelled at 8.");
        Driver.await("the chat reads it", SOON, () -> said(members.get(5)).contains("votes to cancel: 1/10"));

        assertThat(driver.presses(members.getFirst(), voted.text("message"), "Take my vote back")
                        .text("content"))
                .isEqualTo("Your vote to cancel is taken back. 0/10 voted to cancel.");
    }

    @Test
    void cancel_is_only_usable_in_that_matchs_chat_or_in_a_direct_message_by_its_players() {
        var members = match();
        var outsider = driver.createMembers(1, "EXPERT", "SIGNED").getFirst();
        var chat = "match-chat-" + field(members, "id");

        assertThat(votes(members.getFirst(), "queue").text("content"))
                .startsWith("That works only in the chat of your match: <#");
        assertThat(votes(members.getFirst(), chat).text("content")).startsWith("1/10");
        assertThat(votes(outsider, "queue").text("content")).startsWith("You are not in a match.");
    }

    @Test
    void a_match_that_goes_on_for_too_long_is_cancelled_and_everyone_told() {
        var members = match();
        local.redis.zadd("{combines}:deadlines", 1, "match:" + field(members, "id"));

        local.muster.functions().runMatchmaker();

        Driver.await("they are told", SOON, () -> said(members.get(3)).contains("went on for too long"));
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

    private static final String TRACKER = "https://tracker.gg/valorant/match/";

    /** Opens the form in the match's chat and fills it in. */
    private Json submits(String member, String chat, String url) {
        var form =
                driver.types(member, "/match submit", Map.of("channel", chat)).object("modal");
        assertThat(form.text("title")).startsWith("Result of match");
        return driver.fillsIn(member, form.text("id"), Map.of("url", url));
    }

    private static String game(String match) {
        return "0000%s-89ab-cdef-0123-456789abcdef".formatted(match.substring(match.length() - 4));
    }

    @Test
    void match_submit_with_a_valid_tracker_url_triggers_a_numbers_post_and_unlocks_players() {
        var members = match();
        var match = field(members, "id");

        var said = submits(members.get(2), "match-chat-" + match, TRACKER + game(match));

        assertThat(said.text("content")).startsWith("Thank you! The result of match " + match + " is in");
        assertThat(driver.types(members.get(5), "/queue").text("content")).startsWith("On cooldown.");
        Driver.await(
                "Numbers has it", SOON, () -> driver.text("/practice/numbers").contains(game(match)));
        Driver.await(
                "it is complete",
                SOON,
                () -> "COMPLETED".equals(local.redis.hget("{combines}:match:" + match, "state")));
        Driver.await("everybody is told", SOON, () -> said(members.get(9)).contains("is complete"));
    }

    @Test
    void a_link_to_something_else_is_refused_with_an_example() {
        var members = match();

        var said = submits(members.getFirst(), "match-chat-" + field(members, "id"), "https://example.com/match/1");

        assertThat(said.text("content")).contains("is not a link to a match", TRACKER);
    }

    @Test
    void while_numbers_is_down_the_result_is_kept_and_sent_later() {
        var members = match();
        var match = field(members, "id");
        driver.fault(Map.of("path", ".*/gameSubmit", "status", 503, "times", 1000));

        submits(members.getFirst(), "match-chat-" + match, TRACKER + game(match));

        assertThat(driver.types(members.get(5), "/queue").text("content")).startsWith("On cooldown.");
        Driver.await(
                "the chat reads it", SOON, () -> said(members.get(7)).contains("is kept and will be sent by itself"));
        driver.clearFaults();
        Driver.await(
                "it is complete",
                Duration.ofSeconds(60),
                () -> "COMPLETED".equals(local.redis.hget("{combines}:match:" + match, "state")));
    }

    @Test
    void a_result_that_numbers_refuses_can_be_corrected() {
        var members = match();
        var match = field(members, "id");
        var chat = "match-chat-" + match;

        submits(members.getFirst(), chat, TRACKER + "bad" + game(match).substring(3));
        Driver.await("the chat reads it", SOON, () -> said(members.get(7)).contains("refused the result"));

        assertThat(submits(members.get(1), chat, TRACKER + game(match)).text("content"))
                .startsWith("Thank you!");
        Driver.await(
                "it is complete",
                SOON,
                () -> "COMPLETED".equals(local.redis.hget("{combines}:match:" + match, "state")));
    }
}
