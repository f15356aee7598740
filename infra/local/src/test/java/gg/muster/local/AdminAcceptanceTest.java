package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Admins run the queues of a league, from a typed command to what everyone sees of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminAcceptanceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final LocalTest local =
            LocalTest.start("admins", LocalTest.GENEROUS, Map.of("muster.outbox.last-delivery", 3));
    private final Driver driver = local.driver;
    private final String admin = staff();

    @AfterAll
    void stop() {
        local.close();
    }

    private String staff() {
        var member = driver.createMembers(1, "EXPERT", "SIGNED").getFirst();
        driver.makeStaff(member);
        return member;
    }

    private List<String> members(int count, String tier) {
        var members = driver.createMembers(count, tier, "DRAFT_ELIGIBLE");
        local.refresh();
        return members;
    }

    private String says(String member, String command) {
        return driver.types(member, command).text("content");
    }

    private void allQueue(List<String> members) {
        var answers = LocalTest.atOnce(members.stream()
                .<Callable<String>>map(member -> () -> says(member, "/queue"))
                .toList());
        assertThat(answers).allSatisfy(said -> assertThat(said).startsWith("You have joined"));
    }

    private List<String> dmsOf(String member) {
        return driver.seenBy(member).list("dms").stream()
                .flatMap(dm -> dm.list("messages").stream())
                .map(message -> message.text("content"))
                .toList();
    }

    private void awaitDm(String member, String part) {
        Driver.await(
                member + " is told: " + part, SOON, () -> dmsOf(member).stream().anyMatch(said -> said.contains(part)));
    }

    private String matchOf(String member) {
        Driver.await(
                "the match runs",
                SOON,
                () -> says(member, "/queue action:status").matches("(?s)You are in match \\d+: <#.*"));
        return says(member, "/queue action:status").replaceAll("(?s)^You are in match (\\d+).*", "$1");
    }

    @Test
    void closing_a_tier_stops_joining_and_tells_those_who_wait_and_opening_it_lets_them_play() {
        var members = members(10, "RECRUIT");
        allQueue(members.subList(0, 9));

        assertThat(says(admin, "/queueadmin close tier:Recruit"))
                .isEqualTo("Closed now: **Recruit**. Running matches go on. "
                        + "9 players waiting there; they keep their places and are told.");
        assertThat(says(members.get(9), "/queue")).startsWith("Queue closed.");
        members.subList(0, 9).forEach(member -> awaitDm(member, "Recruit combine queue is closed for now"));
        assertThat(dmsOf(members.getFirst())).hasSize(1);

        assertThat(says(admin, "/queueadmin open tier:all")).startsWith("Open now: **Recruit**. 9 players waiting");
        assertThat(says(members.get(9), "/queue")).startsWith("You have joined");
        matchOf(members.get(9));
    }

    @Test
    void an_admin_kills_a_match_and_its_players_are_free_and_told() {
        var members = members(10, "MYTHIC");
        allQueue(members);
        var match = matchOf(members.getFirst());
        assertThat(says(admin, "/queueadmin unlock player:" + members.getFirst()))
                .startsWith("Nothing changed: <@" + members.getFirst() + "> is in match " + match);

        assertThat(says(admin, "/queueadmin kill match:" + match))
                .isEqualTo("Match " + match + " is cancelled, and its 10 players are free. "
                        + "They are told, and its rooms close soon.");
        assertThat(says(admin, "/queueadmin kill match:" + match)).startsWith("Match " + match + " is over already");
        members.forEach(
                member -> assertThat(says(member, "/queue action:status")).startsWith("You are not in a queue."));
        Driver.await(
                "the chat is told",
                SOON,
                () -> driver.seenBy(members.getFirst()).list("messages").stream()
                        .anyMatch(message -> message.text("content").contains("was cancelled by an admin")));
    }

    @Test
    void a_player_on_hold_is_out_of_the_queue_until_unlocked() {
        var member = members(1, "PROSPECT").getFirst();
        says(member, "/queue");

        assertThat(says(admin, "/queueadmin lock player:" + member + " reason:no-shows"))
                .startsWith("<@" + member
                        + "> is on hold and cannot queue; they are out of the **Prospect** combine queue.");
        awaitDm(member, "An admin has put your account on hold");
        assertThat(says(member, "/queue"))
                .isEqualTo("An admin has put your account on hold: no-shows. Please ask an admin.");
        Driver.await(
                "the admin channel has it",
                SOON,
                () -> driver.seenBy(admin).list("messages").stream()
                        .anyMatch(message -> message.text("content")
                                .equals("<@" + admin + "> used **/queueadmin lock**: <@" + member + ">: no-shows")));

        assertThat(says(admin, "/queueadmin unlock player:" + member)).contains("not on hold any more");
        assertThat(says(member, "/queue")).startsWith("You have joined");
        says(member, "/queue action:leave");
    }

    @Test
    void build_says_what_is_missing() {
        assertThat(says(admin, "/queueadmin build tier:APPRENTICE"))
                .isEqualTo(
                        "No match yet: 0 of 10 players are waiting for the Apprentice combine queue, so 10 are missing.");
    }

    @Test
    void reload_reads_the_league_again_at_once() {
        var member = members(1, "PROSPECT").getFirst();
        local.muster.league().setting("league_state", "REGULAR_SEASON");

        assertThat(says(admin, "/queueadmin reload")).startsWith("The league's database is being read again");

        Driver.await("the season is over", SOON, () -> says(member, "/queue").startsWith("Queues only available"));
        says(member, "/queue action:leave");
        local.muster.league().setting("league_state", "COMBINES");
        local.refresh();
    }

    @Test
    void a_figure_is_shown_changed_and_put_back() {
        assertThat(says(admin, "/queueadmin config get key:MATCH_CANCEL_THRESHOLD"))
                .contains("is **80**", "1..100");
        assertThat(says(admin, "/queueadmin config set key:MATCH_CANCEL_THRESHOLD value:60"))
                .startsWith("`MATCH_CANCEL_THRESHOLD` is **60** from now on; it was 80.");
        assertThat(says(admin, "/queueadmin config list")).contains("**60** (league file: 80)", "QUEUE_RELAX_SECONDS");
        assertThat(says(admin, "/queueadmin config set key:MATCH_CANCEL_THRESHOLD value:0"))
                .isEqualTo("MATCH_CANCEL_THRESHOLD: must be 1..100, was 0");
        assertThat(says(admin, "/queueadmin config set key:MATCH_CANCEL_THRESHOLD value:Default"))
                .contains("is **80**");
    }

    @Test
    void a_figure_that_was_changed_counts_for_the_next_match() {
        says(admin, "/queueadmin config set key:MATCH_LONGEST_MINUTES value:90");
        var members = members(10, "EXPERT");
        allQueue(members);

        var match = matchOf(members.getFirst());

        assertThat(local.redis.hget("{combines}:match:" + match, "settings")).contains("\"longest\":5400000");
        says(admin, "/queueadmin config set key:MATCH_LONGEST_MINUTES value:default");
    }

    @Test
    void status_shows_every_tier_and_the_health_of_everything() {
        var status = driver.types(admin, "/queueadmin status");

        assertThat(status.flag("ephemeral")).isTrue();
        assertThat(status.text("embeds"))
                .contains("Recruit", "Mythic", "Draft eligible", "Redis", "League database", "Effects waiting")
                .contains("Last matchmaker run", "Last ledger run", "Results awaiting Numbers");
    }

    @Test
    void wrong_input_changes_nothing_and_is_told_what_would_be_right() {
        var member = members(1, "PROSPECT").getFirst();

        assertThat(says(admin, "/queueadmin open tier:PROSPECT")).isEqualTo("Nothing to do: that is open already.");
        assertThat(says(admin, "/queueadmin kill match:99999"))
                .isEqualTo("There is no match 99999. Those that run are in /queueadmin status.");
        assertThat(says(admin, "/queueadmin unlock player:" + member))
                .isEqualTo("<@" + member + "> is free already: in no queue, in no match and not on hold.");
        assertThat(says(admin, "/queueadmin config set key:VETERANS_MAX value:many"))
                .isEqualTo("VETERANS_MAX: must be 0..50, was many");
        assertThat(says(admin, "/queueadmin dummies tier:PROSPECT n:51")).isEqualTo("n: must be 1..50, was 51");
        assertThat(says(admin, "/queueadmin dummies tier:PROSPECT n:0")).isEqualTo("n: must be 1..50, was 0");
    }

    @Test
    void build_does_not_form_from_a_closed_tier() {
        says(admin, "/queueadmin close tier:APPRENTICE");

        assertThat(says(admin, "/queueadmin build tier:APPRENTICE"))
                .startsWith("No match: the Apprentice combine queue is closed. Use /queueadmin open first");
        says(admin, "/queueadmin open tier:APPRENTICE");
    }

    @Test
    void build_forms_a_match_of_players_who_have_just_played_together() {
        says(admin, "/queueadmin config set key:MATCH_COOLDOWN_SECONDS value:0");
        var members = members(10, "EXPERT");
        allQueue(members);
        var first = begun(members);
        submits(members.getFirst(), first);
        Driver.await("it is complete", SOON, () -> state(first).equals("COMPLETED"));
        allQueue(members);
        local.muster.functions().runMatchmaker();
        assertThat(says(members.getFirst(), "/queue action:status")).doesNotContain("You are in match");

        assertThat(says(admin, "/queueadmin build tier:EXPERT"))
                .startsWith("10 of 10 players are waiting for the Expert combine queue. A match forms now")
                .contains("for this one match, lanes and recent matches keep nobody out");

        assertThat(matchOf(members.getFirst())).isNotEqualTo(first);
        says(admin, "/queueadmin config set key:MATCH_COOLDOWN_SECONDS value:default");
    }

    @Test
    void dummies_join_a_tier_until_a_match_forms() {
        assertThat(says(admin, "/queueadmin dummies tier:PROSPECT n:10"))
                .startsWith("10 dummies will join the Prospect combine queue in a moment, as anybody would.");

        Driver.await(
                "a match of them forms",
                SOON,
                () -> local.redis.zrange("{combines}:matches", 0, -1).stream()
                        .anyMatch(match -> "PROSPECT".equals(local.redis.hget("{combines}:match:" + match, "pool"))));
        Driver.await(
                "the admin channel has it",
                SOON,
                () -> driver.seenBy(admin)
                        .list("messages")
                        .toString()
                        .contains("used **/queueadmin dummies**: 10 for PROSPECT"));
    }

    @Test
    void status_shows_numbers_down_after_a_failing_submission_and_answering_again_after() {
        var members = members(10, "MYTHIC");
        allQueue(members);
        var match = begun(members);
        driver.fault(Map.of("path", ".*/gameSubmit", "status", 503, "times", 1000));
        submits(members.getFirst(), match);

        Driver.await(
                "status says that it is down",
                SOON,
                () -> status().contains("no answer since") && status().contains("status 503"));
        assertThat(status())
                .containsPattern("match " + match + ", handed in <t:\\d+:R>, tried \\d times?: Numbers does not");

        driver.clearFaults();
        local.redis.zadd("{combines}:deadlines", 1, "result:" + match);
        local.muster.wake().matchmaker("combines");
        Driver.await("status says that it answers", SOON, () -> !status().contains("no answer since"));
        assertThat(status()).doesNotContain("match " + match + ", handed in").contains("Last matchmaker run");
    }

    @Test
    void what_fails_for_ever_is_set_aside_and_told_and_can_be_tried_again() {
        var members = members(10, "RECRUIT");
        allQueue(members);
        var match = begun(members);
        driver.fault(Map.of("method", "DELETE", "path", "/channels/", "status", 403, "times", 1000));
        says(admin, "/queueadmin kill match:" + match);
        local.redis.zadd("{combines}:deadlines", 1, "rooms:" + match);
        local.muster.wake().matchmaker("combines");

        Driver.await(
                "the admin channel has it",
                SOON,
                () -> driver.seenBy(admin)
                        .list("messages")
                        .toString()
                        .contains("**rooms.due** of match " + match + " failed 3 times and is set aside: "));
        var status = driver.types(admin, "/queueadmin status");
        assertThat(status.text("embeds")).contains("Set aside", "`rooms.due` of match " + match);
        assertThat(driver.text("/metrics"))
                .contains("muster_effects_abandoned_total{effect=\"rooms.due\",league=\"combines\"} 1");

        driver.clearFaults();
        assertThat(driver.presses(admin, status.text("message"), "Try again what was set aside")
                        .text("content"))
                .startsWith("1 effect will be tried again now.");
        Driver.await("its rooms are gone", SOON, () -> state(match).equals("CLOSED"));
        assertThat(status()).doesNotContain("Set aside");
    }

    @Test
    void a_chat_that_somebody_deleted_keeps_nothing_from_going_on() {
        var members = members(10, "MYTHIC");
        allQueue(members);
        var match = begun(members);
        var chat = local.redis.hget("{combines}:match:" + match, "kept:room.chat");
        driver.raw(HttpRequest.newBuilder(driver.uri("/api/v10/channels/" + chat))
                .header("Authorization", "Bot " + PracticeDiscord.TOKEN)
                .DELETE());

        driver.types(members.getFirst(), "/match cancel", Map.of("channel", "dm"));
        says(admin, "/queueadmin kill match:" + match);
        local.redis.zadd("{combines}:deadlines", 1, "rooms:" + match);
        local.muster.wake().matchmaker("combines");

        Driver.await("it is closed", SOON, () -> state(match).equals("CLOSED"));
        Driver.await(
                "every effect is done",
                SOON,
                () -> local.redis.xpending("{combines}:events", "matchmaker").getCount() == 0);
        assertThat(local.redis.zcard("{combines}:abandoned")).isZero();
    }

    private String status() {
        return driver.types(admin, "/queueadmin status").text("embeds");
    }

    private String state(String match) {
        return String.valueOf(local.redis.hget("{combines}:match:" + match, "state"));
    }

    private String begun(List<String> members) {
        var match = matchOf(members.getFirst());
        Driver.await("it has begun", SOON, () -> state(match).equals("IN_PROGRESS"));
        return match;
    }

    private void submits(String member, String match) {
        var chat = Map.<String, Object>of("channel", "match-chat-" + match);
        var form = driver.types(member, "/match submit", chat).object("modal");
        var game = "0000%s-89ab-cdef-0123-456789abcdef".formatted(match.substring(match.length() - 4));
        driver.fillsIn(member, form.text("id"), Map.of("url", "https://tracker.gg/valorant/match/" + game));
    }

    @Test
    void reset_asks_and_can_be_declined() {
        var member = members(1, "PROSPECT").getFirst();
        says(member, "/queue");
        Json question = driver.types(admin, "/queueadmin reset");

        assertThat(question.text("content")).contains("out of the queues", "stops working");
        assertThat(driver.presses(admin, question.text("message"), "Leave everything as it is")
                        .text("content"))
                .isEqualTo("Nothing was reset. Matches and queues go on as they are.");
        says(member, "/queue action:leave");
    }

    @Test
    void others_are_refused_with_a_sentence() {
        var member = members(1, "PROSPECT").getFirst();

        var answer = driver.types(member, "/queueadmin close tier:all");

        assertThat(answer.text("content")).startsWith("That is for the league's admins.");
        assertThat(answer.flag("ephemeral")).isTrue();
    }
}
