package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nobody is stuck, and nobody wonders what is being waited for. Each test has a tier of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealingAcceptanceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private LocalTest local;
    private Driver driver;

    @BeforeAll
    void start() {
        local = LocalTest.start("healing", LocalTest.GENEROUS, Map.of());
        driver = local.driver;
    }

    @AfterAll
    void stop() {
        local.close();
    }

    private List<String> members(int count, String tier) {
        var members = driver.createMembers(count, tier, "SIGNED");
        local.refresh();
        return members;
    }

    private void allQueue(List<String> members) {
        LocalTest.atOnce(members.stream()
                .<Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                .toList());
    }

    private String status(String member) {
        return driver.types(member, "/queue action:status").text("content");
    }

    private String player(String member, String field) {
        return String.valueOf(local.redis.hget("{combines}:player:" + member, field));
    }

    private List<Json> dms(String member) {
        return driver.seenBy(member).list("dms").stream()
                .flatMap(dm -> dm.list("messages").stream())
                .toList();
    }

    /** Their place ends in so many minutes, of which they are to be reminded now. */
    private void endsInMinutes(String member, int minutes) {
        var now = Clock.systemUTC().millis();
        local.redis.zadd("{combines}:deadlines", 1, "reminder:" + member);
        local.redis.zadd("{combines}:deadlines", (double) (now + minutes * 60_000L), "entry:" + member);
        local.muster.functions().runMatchmaker();
    }

    @Test
    void a_player_is_reminded_before_their_place_ends_and_keeps_it_with_a_button() {
        var member = members(1, "EXPERT").getFirst();
        driver.types(member, "/queue");

        endsInMinutes(member, 9);

        Driver.await("they are asked", SOON, () -> dms(member).toString().contains("Are you still here?"));
        var said = driver.presses(member, dms(member).getFirst().text("id"), "Still here");
        assertThat(said.text("content")).startsWith("Good to know! Your place in the **Expert** combine queue is kept");
        assertThat(local.redis.zscore("{combines}:deadlines", "entry:" + member))
                .isGreaterThan((double) (Clock.systemUTC().millis() + 119 * 60_000L));
        assertThat(status(member)).startsWith("You have been in the **Expert** combine queue since");
    }

    @Test
    void the_same_button_is_under_the_status() {
        var member = members(1, "EXPERT").getFirst();
        driver.types(member, "/queue");
        var soon = Clock.systemUTC().millis() + 60_000;
        local.redis.zadd("{combines}:deadlines", (double) soon, "entry:" + member);
        var status = driver.types(member, "/queue action:status");

        assertThat(driver.presses(member, status.text("message"), "Still here").text("content"))
                .startsWith("Good to know!");

        assertThat(local.redis.zscore("{combines}:deadlines", "entry:" + member))
                .isGreaterThan(soon + 60_000.0);
    }

    @Test
    void whoever_has_closed_their_direct_messages_hears_it_with_their_next_command() {
        var member = members(1, "EXPERT").getFirst();
        driver.closeDms(member);
        driver.types(member, "/queue");

        endsInMinutes(member, 9);

        Driver.await(
                "it is kept for them", SOON, () -> player(member, "notices").contains("REMINDED"));
        assertThat(status(member)).startsWith("Your direct messages are closed").contains("is given up soon");
        var again = driver.types(member, "/queue");
        assertThat(again.text("content")).contains("is given up soon", "Already in queue or match.");
        assertThat(driver.presses(member, again.text("message"), "Still here").text("content"))
                .startsWith("Good to know!");
        assertThat(status(member)).startsWith("You have been in");
    }

    @Test
    void whoever_left_the_server_is_dropped_and_the_match_forms_with_the_eleventh() {
        var members = members(11, "MYTHIC");
        var leaver = members.getFirst();
        allQueue(members.subList(0, 9));
        local.redis.hset("{combines}:player:" + leaver, "seenAt", "1");
        driver.leavesGuild(leaver);

        driver.types(members.get(9), "/queue");
        Driver.await("they are dropped", SOON, () -> player(leaver, "status").equals("idle"));
        assertThat(status(members.get(9))).contains("9 of 10 players are waiting", "1 more player is needed.");
        driver.types(members.get(10), "/queue");

        var others = members.subList(1, 11);
        Driver.await(
                "the match begins",
                SOON,
                () -> OneOfEach.matchField(local, others, "state").equals("IN_PROGRESS"));
        OneOfEach.assertFor(local, others);
        assertThat(player(leaver, "status")).isEqualTo("idle");
    }

    @Test
    void a_burst_of_joins_needs_no_look_up_of_members() {
        var members = members(10, "PROSPECT");

        allQueue(members);

        Driver.await(
                "the match begins",
                SOON,
                () -> OneOfEach.matchField(local, members, "state").equals("IN_PROGRESS"));
        assertThat(driver.requests().stream().map(request -> request.text("path")))
                .isNotEmpty()
                .noneMatch(path -> members.stream().anyMatch(member -> path.endsWith("/members/" + member)));
    }

    @Test
    void status_says_what_is_missing_and_how_long_others_waited_lately_only_when_some_did() {
        var members = members(12, "APPRENTICE");
        driver.types(members.getFirst(), "/queue");
        assertThat(status(members.getFirst()))
                .contains("1 of 10 players is waiting (Draft eligible: 0, Free agents: 0, Signed: 1).")
                .contains("9 more players are needed.")
                .contains("Nobody was picked here in the last hour, so there is no telling how long it takes.");

        allQueue(members.subList(1, 10));
        Driver.await(
                "the match forms",
                SOON,
                () -> player(members.getFirst(), "status").equals("in_match"));

        assertThat(driver.types(members.get(10), "/queue").text("embeds"))
                .contains("Lately a place in a match came up after less than a minute.");
        assertThat(status(members.get(11))).contains("Lately a place in a match came up after less than a minute.");
    }

    @Test
    void a_player_whose_match_no_longer_exists_is_free_at_the_next_command() {
        var member = members(1, "EXPERT").getFirst();
        local.redis.hset("{combines}:player:" + member, Map.of("status", "in_match", "match", "99999"));

        assertThat(status(member)).startsWith("You are not in a queue.");
        assertThat(driver.types(member, "/queue").text("content")).startsWith("You have joined");
    }

    @Test
    void closing_a_tier_in_the_leagues_own_database_tells_whoever_waits_there() {
        local.muster.league().setting("queue_open_recruit", "true");
        var members = members(2, "RECRUIT");
        allQueue(members);
        driver.closeDms(members.get(1));
        local.redis.hset("{combines}:pool:RECRUIT", Map.of("open", "1", "switch", "1"));

        local.muster.league().setting("queue_open_recruit", "false");
        local.refresh();
        local.muster.functions().runMatchmaker();

        Driver.await(
                "they are told",
                SOON,
                () -> dms(members.getFirst()).toString().contains("is closed for now, so no match forms"));
        Driver.await("it is kept", SOON, () -> player(members.get(1), "notices").contains("CLOSED"));
        assertThat(driver.types(members.get(1), "/queue").text("content"))
                .startsWith("Your direct messages are closed")
                .contains("has closed the **Recruit** combine queue. You keep your place");
    }
}
