package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Discord, or somebody in it, is in the way while a match opens; afterwards it opens, and everything is there once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordFaultsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ROOMS = "/guilds/.*/channels";

    private final List<String> matches = new ArrayList<>();
    private LocalTest local;
    private Driver driver;
    private Held held;
    private String admin;

    @BeforeAll
    void start() {
        var quick = Map.<String, Object>of("muster.discord.patience", "400ms", "muster.outbox.claim-after", "200ms");
        local = LocalTest.start("discord-faults", LocalTest.GENEROUS, quick);
        driver = local.driver;
        admin = driver.createGuests(1).getFirst();
        driver.makeStaff(admin);
    }

    @BeforeEach
    void nothingIsWrong() {
        held = Held.before(local, "combines");
        matches.clear();
    }

    @AfterEach
    void everybodyGoesHome() {
        matches.forEach(match -> driver.types(admin, "/queueadmin kill match:" + match));
        held.nothingIsLeft(matches);
    }

    @AfterAll
    void stop() {
        local.close();
    }

    private List<String> allQueue(String tier) {
        var members = driver.createMembers(10, tier, "SIGNED");
        local.refresh();
        LocalTest.atOnce(members.stream()
                .<Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                .toList());
        return members;
    }

    private String match(List<String> members, String field) {
        return OneOfEach.matchField(local, members, field);
    }

    private void begins(List<String> members) {
        Driver.await("the match begins", SOON, () -> {
            local.muster.functions().runMatchmaker();
            return match(members, "state").equals("IN_PROGRESS");
        });
        matches.add(match(members, "id"));
        held.nobodyIsLost(members);
    }

    /** Its effect has been tried, in vain, at least twice. */
    private void isTried() {
        Driver.await("it is tried again", SOON, () -> {
            local.muster.functions().runMatchmaker();
            return local.redis.xpending("{combines}:events", "matchmaker", Range.unbounded(), Limit.from(9)).stream()
                    .anyMatch(event -> event.getRedeliveryCount() > 2);
        });
    }

    private void fault(String method, String path, Integer status, int times, Map<String, Object> more) {
        var fault = new HashMap<String, Object>(more);
        fault.putAll(Map.of("method", method, "path", path, "status", status, "times", times));
        driver.fault(fault);
    }

    private void botLacks(Map<String, Object> what) {
        driver.byHand("PATCH", "/practice/bot", what);
    }

    @ParameterizedTest
    @CsvSource({"POST, /guilds/.*/channels", "POST, /channels/.*/messages", "POST, /users/@me/channels"})
    void a_429_that_lasts_longer_than_a_call_may_wait_postpones_the_effect(String method, String path) {
        var body = "{\"message\":\"You are being rate limited.\",\"retry_after\":0.7,\"global\":false}";
        fault(method, path, 429, 2, Map.of("body", body));

        var members = allQueue("EXPERT");

        begins(members);
        OneOfEach.assertFor(local, members);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /guilds/.*/channels",
        "POST, /channels/.*/messages",
        "POST, /users/@me/channels",
        "GET, /channels"
    })
    void an_answer_that_breaks_off_is_looked_for_and_nothing_is_there_twice(String method, String path) {
        fault(method, path, 200, 3, Map.of("after", true, "body", "{\"id\":\"12"));

        var members = allQueue("EXPERT");

        begins(members);
        OneOfEach.assertFor(local, members);
    }

    @Test
    void while_the_bot_may_make_no_channels_the_match_waits_and_opens_as_soon_as_it_may() {
        botLacks(Map.of("without", List.of("MANAGE_CHANNELS")));

        var members = allQueue("MYTHIC");
        isTried();
        held.nobodyIsLost(members);
        assertThat(match(members, "state")).isEqualTo("INITIAL");
        botLacks(Map.of());

        begins(members);
        OneOfEach.assertFor(local, members);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /guilds/.*/channels, 50013, Missing Permissions",
        "POST, /channels/.*/messages, 50001, Missing Access",
        "GET, /guilds/.*/channels, 50001, Missing Access",
    })
    void what_is_refused_for_a_while_is_done_as_soon_as_it_is_not(String method, String path, int code, String why) {
        fault(method, path, 403, 3, Map.of("body", "{\"code\":%d,\"message\":\"%s\"}".formatted(code, why)));

        var members = allQueue("PROSPECT");

        begins(members);
        OneOfEach.assertFor(local, members);
    }

    @Test
    void a_category_that_somebody_deletes_while_the_match_opens_leaves_its_rooms_outside() {
        driver.fault(Map.of("method", "POST", "path", ROOMS, "times", 1, "delay_ms", 1));
        fault("POST", ROOMS, 500, 10_000, Map.of());
        var members = allQueue("RECRUIT");
        Driver.await(
                "there is a category",
                SOON,
                () -> !match(members, "kept:room.category").equals("null"));
        driver.deletesChannel(match(members, "kept:room.category"));
        driver.clearFaults();

        begins(members);

        var match = match(members, "id");
        assertThat(driver.everything().list("channels").stream().map(channel -> channel.text("name")))
                .contains("match-chat-" + match, "Lobby " + match, "Team A " + match, "Team B " + match);
        assertThat(driver.seenBy(members.getFirst()).list("dms").getFirst().list("messages"))
                .hasSize(1);
    }

    @Test
    void a_chat_that_somebody_deletes_while_the_match_opens_keeps_nobody_from_playing() {
        fault("POST", "/channels/.*/messages", 500, 10_000, Map.of());
        var members = allQueue("APPRENTICE");
        Driver.await(
                "there is a chat",
                SOON,
                () -> !match(members, "kept:room.team1").equals("null"));
        driver.deletesChannel(match(members, "kept:room.chat"));
        driver.clearFaults();

        begins(members);

        for (var member : members) {
            assertThat(driver.seenBy(member).list("dms").getFirst().list("messages"))
                    .as("messages to %s", member)
                    .hasSize(1);
        }
    }
}
