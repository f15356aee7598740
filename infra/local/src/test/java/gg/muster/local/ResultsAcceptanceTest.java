package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scrims brief on match results, in its own words, from the link to the form to what is on record. */
class ResultsAcceptanceTest extends ScrimsStage {
    private static final Pattern LINK = Pattern.compile("https://docs\\.google\\.com/[^)>\"\\s]+");

    ResultsAcceptanceTest() {
        super("results");
    }

    private Json ballot(String match) {
        return chat(match).stream()
                .filter(message -> message.text("content").contains("one of you hands in"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_prefilled_form_link_is_sent_to_players_when_the_scrim_starts() {
        var players = players(4, "ACADEMY");
        var match = active(players);

        var link = LINK.matcher(texts(dms(players.get(2))));
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
        var players = players(4, "MASTER");
        var match = popped(players);
        driver.closeDms(players.getFirst());
        players.forEach(player -> driver.types(player, "/checkin", Map.of("channel", "scrim-" + match)));

        awaitChat(match, "<@" + players.getFirst() + "> I could not send you a direct message. The form");
    }

    @Test
    void the_forms_script_hands_in_positions_times_and_replay_and_the_scrim_is_complete() {
        var players = players(4, "ACADEMY");
        var match = active(players);

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
        assertThat(ofMatch(match, "state")).isEqualTo("COMPLETED");
        awaitChat(match, "is complete: 1. <@" + players.get(1) + "> 1:00.000, 2. <@" + players.get(0) + "> 1:00.001, ");
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
        var players = players(4, "ACADEMY");
        var match = active(players);

        var refused = handsIn(match, "wrong", List.of(players.get(0), players.get(1), players.get(2), "nobody"));

        assertThat(refused.fields().get("problems"))
                .isEqualTo(List.of("`nobody` did not play in this match", players.get(3) + " is missing"));
        awaitChat(
                match,
                "could not be taken:\n- `nobody` did not play in this match\n- <@" + players.get(3)
                        + "> is missing\nPlease hand it in again: [the form](<https://docs.google.com/");
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
        var players = players(4, "ACADEMY");
        var match = active(players);
        var ballot = ballot(match).text("id");

        assertThat(driver.presses(players.get(0), ballot, "We are done").text("content"))
                .startsWith("1/4 say that you are done. Everybody is free at 3.");
        driver.presses(players.get(1), ballot, "We are done");
        awaitChat(match, "Done: 2 · Cancel: 0");
        assertThat(driver.presses(players.get(2), ballot, "We are done").text("content"))
                .startsWith("3/4 say that you are done. That is enough");
        assertThat(ofMatch(match, "state")).isEqualTo("COMPLETED");
        awaitChat(match, "is over, as most of you say that you are done");
        closes(match);

        assertThat(handsIn(match, "late", players).text("said")).isEqualTo("the result of SCRIMS-" + match + " is in");
        assertThat(records("SELECT COUNT(*) FROM muster_match_result WHERE match_id = '" + match + "'"))
                .containsExactly("4");
    }

    @Test
    void no_submission_after_a_day_means_a_review_flag_a_reminder_and_a_line_in_the_status() {
        var players = players(4, "ACADEMY");
        var match = active(players);
        players.forEach(player -> driver.presses(player, ballot(match).text("id"), "We are done"));
        closes(match);

        isDue("review:" + match);

        players.forEach(player -> awaitDm(player, "The result of your **Academy scrim** " + match + " is missing."));
        awaitAdmins("Nobody has handed in the result of SCRIMS-" + match + " for a day.");
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
        var players = players(4, "ACADEMY");
        var match = active(players);
        var places = " first:%s second:%s third:%s fourth:%s"
                .formatted(players.get(3), players.get(2), players.get(1), players.get(0));

        assertThat(suggestions("/admin result match:" + match)).contains(match + ", Academy, no result yet");
        assertThat(driver.types(admin, "/admin result match:SCRIMS-" + match + places + " first-time:soon")
                        .text("content"))
                .startsWith("Nothing is kept of that:\n- the time of `" + players.get(3) + "` is none");
        assertThat(driver.types(admin, "/admin result match:SCRIMS-" + match + places + " first-time:3:12.345")
                        .text("content"))
                .startsWith("The result of match " + match + " is in.");
        assertThat(ofMatch(match, "state")).isEqualTo("COMPLETED");
        awaitAdmins("result**: match " + match + ": 1. <@" + players.get(3) + ">");

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
