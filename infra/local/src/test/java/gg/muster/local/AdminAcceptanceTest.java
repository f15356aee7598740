package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
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

    private final LocalTest local = LocalTest.start("admins", LocalTest.GENEROUS, Map.of());
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
                        + "They are told in its chat, and its rooms close soon.");
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
                .startsWith(
                        "<@" + member + "> is on hold and cannot queue; they are out of the Prospect combine queue.");
        awaitDm(member, "An admin has put your account on hold");
        assertThat(says(member, "/queue")).contains("on hold: no-shows");
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
        assertThat(says(admin, "/queueadmin config set key:MATCH_CANCEL_THRESHOLD value:default"))
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
                .contains("Recruit", "Mythic", "Draft eligible", "Redis", "League database", "Events waiting");
    }

    @Test
    void reset_asks_and_can_be_declined() {
        Json question = driver.types(admin, "/queueadmin reset");

        assertThat(question.text("content")).contains("out of the queues", "stops working");
        assertThat(driver.presses(admin, question.text("message"), "Leave everything as it is")
                        .text("content"))
                .isEqualTo("Nothing was reset. Matches and queues go on as they are.");
    }

    @Test
    void others_are_refused_with_a_sentence() {
        var member = members(1, "PROSPECT").getFirst();

        var answer = driver.types(member, "/queueadmin close tier:all");

        assertThat(answer.text("content")).startsWith("That is for the league's admins.");
        assertThat(answer.flag("ephemeral")).isTrue();
    }
}
