package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A match's result without a link: its game is found, shown and confirmed. And who locks their agent first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DetectAcceptanceTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TRACKER = "https://tracker.gg/valorant/match/";

    private LocalTest local;
    private Driver driver;

    @BeforeAll
    void start() {
        local = LocalTest.start("detect", LocalTest.GENEROUS, Map.of());
        driver = local.driver;
    }

    @BeforeEach
    void numbers_finds_one_game() {
        driver.clearFaults();
        driver.numbers(Map.of("finds", 1, "flags", List.of()));
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

    private Json card(List<String> members) {
        return driver.seenBy(members.getFirst()).list("messages").stream()
                .filter(message -> message.text("embeds").contains("Expert combine " + field(members, "id")))
                .findFirst()
                .orElseThrow();
    }

    private Json looks(List<String> members, int who) {
        return driver.presses(members.get(who), card(members).text("id"), "Find our game");
    }

    private boolean completed(String match) {
        return "COMPLETED".equals(local.redis.hget("{combines}:match:" + match, "state"));
    }

    /** The id of the game that an answer links to. */
    private static String game(Json answer) {
        var embeds = answer.text("embeds");
        var at = embeds.indexOf(TRACKER) + TRACKER.length();
        return embeds.substring(at, at + 36);
    }

    @Test
    void one_press_finds_the_game_and_one_more_submits_it() {
        var members = match();
        var match = field(members, "id");

        var found = looks(members, 3);
        assertThat(found.text("content")).isEqualTo("This looks like the game of match " + match + ". Is it the one?");
        assertThat(found.text("embeds")).contains("Ascent", "All 10 of you played in it.", TRACKER);
        assertThat(field(members, "state")).isEqualTo("IN_PROGRESS");

        var said = driver.presses(members.get(3), found.text("message"), "Yes, submit it");
        assertThat(said.text("content")).startsWith("Thank you! The result of match " + match + " is in");
        assertThat(driver.types(members.get(5), "/queue").text("content")).startsWith("On cooldown.");
        Driver.await("it is complete", SOON, () -> completed(match));
        assertThat(driver.text("/practice/numbers")).contains(game(found));
    }

    @Test
    void match_submit_left_empty_finds_the_game_too() {
        var members = match();
        var chat = "match-chat-" + field(members, "id");
        var form = driver.types(members.getFirst(), "/match submit", Map.of("channel", chat))
                .object("modal");

        var found = driver.fillsIn(members.getFirst(), form.text("id"), Map.of("url", ""));

        assertThat(found.text("content")).startsWith("This looks like the game of match");
    }

    @Test
    void not_this_one_opens_the_form_for_the_link() {
        var members = match();

        var form = driver.presses(members.getFirst(), looks(members, 0).text("message"), "Not this one")
                .object("modal");

        assertThat(form.text("title")).isEqualTo("Result of match " + field(members, "id"));
        var game = TRACKER + "00009999-89ab-cdef-0123-" + field(members, "id") + "9abcdef";
        assertThat(driver.fillsIn(members.getFirst(), form.text("id"), Map.of("url", game))
                        .text("content"))
                .startsWith("Thank you!");
    }

    @Test
    void several_games_have_a_button_each_and_what_numbers_noticed_is_shown() {
        driver.numbers(Map.of("finds", 3, "flags", List.of("SUBSTITUTE")));
        var members = match();
        var match = field(members, "id");

        var found = looks(members, 0);

        assertThat(found.text("content")).startsWith("3 games could be the one of match " + match);
        assertThat(found.text("embeds")).contains("Game 1: Ascent", "Game 3: Ascent", "Flags", "SUBSTITUTE");
        assertThat(driver.presses(members.getFirst(), found.text("message"), "Submit game 2")
                        .text("content"))
                .startsWith("Thank you!");
        Driver.await("it is complete", SOON, () -> completed(match));
    }

    @Test
    void when_no_game_is_found_players_can_look_again_later() {
        driver.numbers(Map.of("finds", 0));
        var members = match();

        var none = looks(members, 0);
        assertThat(none.text("content")).startsWith("The league's records know no game of match");

        driver.numbers(Map.of("detects", true));
        assertThat(driver.presses(members.getFirst(), none.text("message"), "Look again")
                        .text("content"))
                .startsWith("This looks like the game of match");
    }

    @Test
    void while_numbers_is_down_players_read_so_at_once_and_find_their_game_when_it_is_back() {
        var members = match();
        driver.fault(Map.of("path", ".*/matches/detect", "status", 503, "times", 1));
        var failures = unavailable();

        var away = looks(members, 0);

        assertThat(away.text("content")).startsWith("The league's records can't be reached right now");
        assertThat(unavailable()).isEqualTo(failures + 1);
        assertThat(driver.presses(members.getFirst(), away.text("message"), "I have the link")
                        .object("modal")
                        .text("title"))
                .startsWith("Result of match");
        assertThat(driver.presses(members.getFirst(), away.text("message"), "Look again")
                        .text("content"))
                .startsWith("This looks like the game of match");
    }

    @Test
    void two_players_who_look_and_confirm_at_once_hand_in_one_result() {
        var members = match();
        var match = field(members, "id");
        var found = LocalTest.atOnce(List.<Callable<Json>>of(() -> looks(members, 0), () -> looks(members, 1)));

        var said = LocalTest.atOnce(List.<Callable<String>>of(
                () -> driver.presses(members.get(0), found.get(0).text("message"), "Yes, submit it")
                        .text("content"),
                () -> driver.presses(members.get(1), found.get(1).text("message"), "Yes, submit it")
                        .text("content")));

        assertThat(said)
                .anySatisfy(text -> assertThat(text).startsWith("Thank you!"))
                .anySatisfy(text -> assertThat(text).startsWith("The result of match " + match + " is in already"));
        Driver.await("it is complete", SOON, () -> completed(match));
        assertThat(local.redis.hget("{combines}:player:" + members.get(9), "played"))
                .isEqualTo("1");
    }

    @Test
    void a_game_that_was_never_offered_cannot_be_confirmed() {
        var members = match();
        var match = field(members, "id");
        var offered = game(looks(members, 0));
        var forged = (offered.charAt(0) == '0' ? "1" : "0") + offered.substring(1);

        assertThat(confirms(members.getFirst(), match + "/" + forged)).contains("not a game that was found for match");
        assertThat(confirms(members.getFirst(), match)).contains("That no longer exists.");
        assertThat(confirms("1", match + "/" + offered)).contains("You are not in a match.");
        assertThat(driver.types(members.getFirst(), "/queue").text("content")).contains("You are in match " + match);
        assertThat(confirms(members.getFirst(), match + "/" + offered)).contains("Thank you!");
    }

    /** A signed press of a button that nobody was shown, in a direct message. */
    private String confirms(String member, String subject) {
        var now = Instant.now();
        var body = "{\"id\":\"%d%09d\",\"type\":3,\"token\":\"t\",\"user\":{\"id\":\"%s\"},"
                        .formatted(now.getEpochSecond(), now.getNano(), member)
                + "\"data\":{\"component_type\":2,\"custom_id\":\"match.confirm:combines:" + subject + "\"}}";
        var timestamp = Long.toString(now.getEpochSecond());
        return driver.raw(HttpRequest.newBuilder(driver.uri("/interactions"))
                        .header("Content-Type", "application/json")
                        .header("X-Signature-Timestamp", timestamp)
                        .header(
                                "X-Signature-Ed25519",
                                local.muster.signingKey().sign(timestamp, body.getBytes(StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofString(body)))
                .body();
    }

    @Test
    void the_buttons_of_a_match_that_is_over_say_so() {
        var members = match();
        var match = field(members, "id");
        var found = looks(members, 0);
        var card = card(members).text("id");
        var chat = "match-chat-" + match;
        members.subList(0, 8).forEach(member -> driver.types(member, "/match cancel", Map.of("channel", chat)));

        assertThat(driver.presses(members.getFirst(), found.text("message"), "Yes, submit it")
                        .text("content"))
                .isEqualTo("Match " + match + " was cancelled, so it has no result.");
        assertThat(driver.presses(members.getFirst(), card, "Find our game").text("content"))
                .isEqualTo("Match " + match + " was cancelled, so it has no result.");
    }

    @Test
    void the_card_says_in_which_order_the_players_of_each_team_lock_their_agents() {
        var eligible = driver.createMembers(6, "PROSPECT", "DRAFT_ELIGIBLE");
        var free = driver.createMembers(2, "PROSPECT", "FREE_AGENT");
        var signed = driver.createMembers(2, "PROSPECT", "SIGNED");
        local.refresh();
        List.of(signed, free, eligible).forEach(all -> all.forEach(member -> driver.types(member, "/queue")));
        Driver.await("the match begins", SOON, () -> field(signed, "state").equals("IN_PROGRESS"));

        var card = driver.seenBy(signed.getFirst()).list("messages").stream()
                .flatMap(message -> message.list("embeds").stream())
                .filter(embed -> embed.text("title").equals("Who locks their agent first"))
                .findFirst()
                .orElseThrow();

        assertThat(card.text("description"))
                .startsWith("Each team in this order: Draft eligible, then Free agents, then Signed.");
        assertThat(card.list("fields")).hasSize(2).allSatisfy(team -> {
            var lanes = team.text("value")
                    .lines()
                    .map(line -> line.substring(line.indexOf("· ") + 2))
                    .toList();
            assertThat(lanes).hasSize(5).isSorted();
        });
    }

    private double unavailable() {
        return Scrape.of(driver).value("muster_numbers_failures_total{league=\"shared\",why=\"unavailable\"}");
    }
}
