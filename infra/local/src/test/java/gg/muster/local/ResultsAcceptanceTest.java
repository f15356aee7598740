package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The scrims brief on match results, in its own words, from the link to the form to what is on record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultsAcceptanceTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern LINK = Pattern.compile("https://docs\\.google\\.com/[^)>\"\\s]+");

    private LocalTest local;
    private Driver driver;
    private String admin;

    @BeforeAll
    void start() {
        local = LocalTest.start("results", Map.of("MUSTER_LEAGUES", "scrims"), LocalTest.GENEROUS, Map.of());
        driver = local.driver;
        admin = driver.createGuests(1).getFirst();
        driver.makeStaff(admin);
    }

    @AfterAll
    void stop() {
        local.close();
    }

    /** Four new players who are asked to check in for a scrim of that pool. */
    private List<String> popped(String pool) {
        var players = driver.createGuests(4);
        players.forEach(player -> local.redis.hset(
                "{scrims}:profiles", player, "{\"pool\":\"" + pool + "\",\"lane\":\"ALL\",\"mmr\":0}"));
        LocalTest.atOnce(players.stream()
                .<Callable<Json>>map(player -> () -> driver.types(player, "/queue join"))
                .toList());
        Driver.await("they are asked", SOON, () -> field(players, "state").equals("READY_UP"));
        return players;
    }

    /** The same, and their scrim is active: all have checked in. */
    private List<String> active() {
        var players = popped("ACADEMY");
        var chat = Map.<String, Object>of("channel", "scrim-" + field(players, "id"));
        players.forEach(player -> driver.types(player, "/checkin", chat));
        Driver.await("it is active", SOON, () -> field(players, "state").equals("IN_PROGRESS"));
        Driver.await(
                "all have the form",
                SOON,
                () -> players.stream().allMatch(player -> dms(player).contains("has begun")));
        return players;
    }

    private String match(List<String> players) {
        return String.valueOf(local.redis.hget("{scrims}:player:" + players.getFirst(), "match"));
    }

    private String field(List<String> players, String field) {
        return of(match(players), field);
    }

    private String of(String match, String field) {
        return Objects.requireNonNullElse(local.redis.hget("{scrims}:match:" + match, field), "");
    }

    private String dms(String member) {
        return driver.seenBy(member).list("dms").stream()
                .flatMap(dm -> dm.list("messages").stream())
                .map(message -> message.text("content"))
                .collect(Collectors.joining("\n"));
    }

    /** What stands in the chat of a scrim, oldest first. */
    private List<Json> chat(String match) {
        var everything = driver.everything();
        var channel = everything.list("channels").stream()
                .filter(each -> each.text("name").equals("scrim-" + match))
                .map(each -> each.text("id"))
                .findFirst()
                .orElse("");
        return everything.list("messages").stream()
                .filter(message -> message.text("channel_id").equals(channel) && !message.flag("ephemeral"))
                .toList();
    }

    private String reads(String match) {
        return chat(match).stream().map(message -> message.text("content")).collect(Collectors.joining("\n"));
    }

    private Json ballot(String match) {
        return chat(match).stream()
                .filter(message -> message.text("content").contains("one of you hands in"))
                .findFirst()
                .orElseThrow();
    }

    private String adminChannel() {
        var everything = driver.everything();
        var channel = everything.list("channels").stream()
                .filter(each -> each.text("name").equals("admin"))
                .map(each -> each.text("id"))
                .findFirst()
                .orElseThrow();
        return everything.list("messages").stream()
                .filter(message -> message.text("channel_id").equals(channel))
                .map(message -> message.text("content"))
                .collect(Collectors.joining("\n"));
    }

    /** What the script of the form posts, signed; best first. */
    private Json handsIn(String match, String request, List<String> players) {
        return driver.byHand(
                "POST", "/practice/results/SCRIMS-" + match, Map.of("request", request, "results", lines(players)));
    }

    private static List<Map<String, Object>> lines(List<String> players) {
        return IntStream.range(0, players.size())
                .mapToObj(i -> Map.<String, Object>of("player", players.get(i), "position", i + 1, "time", 60_000 + i))
                .toList();
    }

    private void isClosed(String match) {
        local.redis.zadd("{scrims}:deadlines", 1, "rooms:" + match);
        local.muster.functions().runMatchmaker();
        Driver.await("its rooms are gone", SOON, () -> of(match, "state").equals("CLOSED"));
    }

    private List<String> records(String sql) {
        local.muster.functions().runLedger();
        return Statements.rows(local, sql);
    }

    @Test
    void a_prefilled_form_link_is_sent_to_players_when_the_scrim_starts() {
        var players = active();
        var match = match(players);

        var link = LINK.matcher(dms(players.get(2)));
        assertThat(link.find()).isTrue();
        assertThat(link.group())
                .startsWith("https://docs.google.com/forms/d/e/YOUR_FORM_ID/viewform?entry.1000001=SCRIMS-" + match
                        + "&entry.1000002=")
                .contains("%2C%20")
                .containsPattern("&entry\\.1000003=20\\d\\d-\\d\\d-\\d\\dT\\d\\d%3A\\d\\d%3A\\d\\dZ$");
        assertThat(ballot(match).text("content")).contains("](<" + link.group() + ">)");
        assertThat(ballot(match).text("components")).contains("Hand in the result", "We are done", "Cancel the match");
    }

    @Test
    void a_player_who_gets_no_direct_messages_is_told_in_the_chat_where_the_form_is() {
        var players = popped("MASTER");
        driver.closeDms(players.getFirst());
        var match = match(players);
        players.forEach(player -> driver.types(player, "/checkin", Map.of("channel", "scrim-" + match)));

        Driver.await(
                "they are mentioned",
                SOON,
                () -> reads(match)
                        .contains("<@" + players.getFirst() + "> I could not send you a direct message. The form"));
    }

    @Test
    void the_forms_script_hands_in_positions_times_and_replay_and_the_scrim_is_complete() {
        var players = active();
        var match = match(players);

        var answer = driver.byHand(
                "POST",
                "/practice/results/SCRIMS-" + match,
                Map.of(
                        "request",
                        "response-1",
                        "results",
                        lines(List.of(players.get(1), players.get(0), players.get(3), players.get(2))),
                        "replay",
                        "https://drive.example/open?id=7"));

        assertThat(answer.text("said")).isEqualTo("the result of SCRIMS-" + match + " is in");
        assertThat(of(match, "state")).isEqualTo("COMPLETED");
        Driver.await(
                "they read it",
                SOON,
                () -> reads(match)
                        .contains("is complete: 1. <@" + players.get(1) + "> 1:00.000, 2. <@" + players.get(0)
                                + "> 1:00.001, "));
        assertThat(driver.types(players.getFirst(), "/queue status").text("content"))
                .startsWith("You are not in a queue.");
        assertThat(records("SELECT final_position, player, total_time, replay_file_url FROM muster_match_result"
                        + " WHERE match_id = '" + match + "' ORDER BY 1"))
                .first()
                .isEqualTo("1|" + players.get(1) + "|60000|https://drive.example/open?id=7");
        assertThat(records("SELECT CAST(SUM(checked_in) AS SIGNED) FROM muster_match_player WHERE match_id = '" + match
                        + "'"))
                .containsExactly("4");
    }

    @Test
    void invalid_data_requests_resubmission() {
        var players = active();
        var match = match(players);

        var refused = handsIn(match, "wrong", List.of(players.get(0), players.get(1), players.get(2), "nobody"));

        assertThat(refused.fields().get("problems"))
                .isEqualTo(List.of("`nobody` did not play in this match", players.get(3) + " is missing"));
        Driver.await(
                "they are asked",
                SOON,
                () -> reads(match)
                        .contains("could not be taken:\n- `nobody` did not play in this match\n- <@" + players.get(3)
                                + "> is missing\nPlease hand it in again: [the form](<https://docs.google.com/"));
        assertThat(handsIn(match, "right", players).text("said")).isEqualTo("the result of SCRIMS-" + match + " is in");
    }

    @Test
    void an_unsigned_result_is_refused() {
        var unsigned = driver.raw(HttpRequest.newBuilder(driver.uri("/results/SCRIMS-10001"))
                .POST(BodyPublishers.ofString("{\"request\":\"1\",\"results\":[]}")));

        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(unsigned.body()).contains("do not prove that this is from the form's owner");
    }

    @Test
    void when_most_say_that_they_are_done_everybody_is_free_and_the_result_may_come_after_the_rooms_are_gone() {
        var players = active();
        var match = match(players);
        var ballot = ballot(match).text("id");

        assertThat(driver.presses(players.get(0), ballot, "We are done").text("content"))
                .startsWith("1/4 say that you are done. Everybody is free at 3.");
        driver.presses(players.get(1), ballot, "We are done");
        Driver.await("the ballot shows it", SOON, () -> reads(match).contains("Done: 2 · Cancel: 0"));
        assertThat(driver.presses(players.get(2), ballot, "We are done").text("content"))
                .startsWith("3/4 say that you are done. That is enough");
        assertThat(of(match, "state")).isEqualTo("COMPLETED");
        Driver.await(
                "they are told", SOON, () -> reads(match).contains("is over, as most of you say that you are done"));
        isClosed(match);

        assertThat(handsIn(match, "late", players).text("said")).isEqualTo("the result of SCRIMS-" + match + " is in");
        assertThat(records("SELECT COUNT(*) FROM muster_match_result WHERE match_id = '" + match + "'"))
                .containsExactly("4");
    }

    @Test
    void no_submission_after_a_day_means_a_review_flag_a_reminder_and_a_line_in_the_status() {
        var players = active();
        var match = match(players);
        players.forEach(player -> driver.presses(player, ballot(match).text("id"), "We are done"));
        isClosed(match);

        local.redis.zadd("{scrims}:deadlines", 1, "review:" + match);
        local.muster.functions().runMatchmaker();

        Driver.await(
                "all are reminded",
                SOON,
                () -> players.stream()
                        .allMatch(player -> dms(player)
                                .contains("The result of your **Academy scrim** " + match + " is missing.")));
        Driver.await(
                "so are the admins",
                SOON,
                () -> adminChannel().contains("Nobody has handed in the result of SCRIMS-" + match + " for a day."));
        assertThat(driver.types(admin, "/admin status").text("embeds"))
                .contains(match + ", Academy, played ")
                .contains("**missing**, its players were reminded");
        assertThat(records("SELECT COUNT(review_since) FROM muster_match WHERE match_id = '" + match + "'"))
                .containsExactly("1");
        assertThat(driver.text("/metrics"))
                .contains("muster_results_missing_total{league=\"scrims\",pool=\"ACADEMY\"} ");

        handsIn(match, "at last", players);
        assertThat(driver.types(admin, "/admin status").text("embeds")).doesNotContain(match + ", Academy, played ");
        Driver.await(
                "it is counted",
                SOON,
                () -> driver.text("/metrics")
                        .contains("muster_results_submitted_total{league=\"scrims\",pool=\"ACADEMY\"} "));
    }

    @Test
    void an_admin_hands_in_a_result_by_hand_and_corrects_it() {
        var players = active();
        var match = match(players);
        var places = " first:%s second:%s third:%s fourth:%s"
                .formatted(players.get(3), players.get(2), players.get(1), players.get(0));

        assertThat(suggestions("/admin result match:" + match)).contains(match + ", Academy, no result yet");
        assertThat(driver.types(admin, "/admin result match:SCRIMS-" + match + places + " first-time:soon")
                        .text("content"))
                .startsWith("Nothing is kept of that:\n- the time of `" + players.get(3) + "` is none");
        assertThat(driver.types(admin, "/admin result match:SCRIMS-" + match + places + " first-time:3:12.345")
                        .text("content"))
                .startsWith("The result of match " + match + " is in.");
        assertThat(of(match, "state")).isEqualTo("COMPLETED");
        Driver.await(
                "it is told",
                SOON,
                () -> adminChannel().contains("result**: match " + match + ": 1. <@" + players.get(3) + ">"));

        var other = places.replace("first:" + players.get(3), "first:" + players.get(2))
                .replace("second:" + players.get(2), "second:" + players.get(3));
        assertThat(driver.types(admin, "/admin result match:" + match + other).text("content"))
                .startsWith("The result of match " + match + " is corrected.");
        assertThat(records("SELECT player, submitted_by FROM muster_match_result WHERE match_id = '" + match
                        + "' AND final_position = 1"))
                .containsExactly(players.get(2) + "|" + admin);
        assertThat(driver.types(players.getFirst(), "/admin result match:" + match + places)
                        .text("content"))
                .startsWith("That is for the league's admins.");
    }

    private String suggestions(String typed) {
        return driver.types(admin, typed, Map.of("autocomplete", "match")).text("choices");
    }
}
