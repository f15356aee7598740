package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Redis forgets everything in the middle of three matches; MariaDB remembers them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostRedisTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String GAME = "01234567-89ab-cdef-0123-456789abcdef";

    private LocalTest local;
    private Driver driver;

    @BeforeAll
    void start() {
        local = LocalTest.start("lost", LocalTest.GENEROUS, Map.of());
        driver = local.driver;
    }

    @AfterAll
    void stop() {
        local.close();
    }

    /** Ten players whose match has begun. */
    private List<String> match(String tier) {
        var members = driver.createMembers(10, tier, "SIGNED");
        local.refresh();
        LocalTest.atOnce(members.stream()
                .<Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                .toList());
        Driver.await(
                "the match begins",
                SOON,
                () -> OneOfEach.matchField(local, members, "state").equals("IN_PROGRESS"));
        return members;
    }

    private String says(String member, String command) {
        return driver.types(member, command).text("content");
    }

    private String in(String chat, String member, String command) {
        return driver.types(member, command, Map.of("channel", chat)).text("content");
    }

    private Json submits(String member, String match, String game) {
        var form = driver.types(member, "/match submit", Map.of("channel", "match-chat-" + match))
                .object("modal");
        return driver.fillsIn(member, form.text("id"), Map.of("url", "https://tracker.gg/valorant/match/" + game));
    }

    private String state(String match) {
        return Objects.requireNonNullElse(local.redis.hget("{combines}:match:" + match, "state"), "gone");
    }

    private String id(List<String> members) {
        return OneOfEach.matchField(local, members, "id");
    }

    private String remembered(String sql) {
        try (var connection = DriverManager.getConnection(local.muster.mariaDb().jdbcUrl("league"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "nothing";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Test
    void with_mariadb_away_too_players_are_told_and_afterwards_are_where_they_were() {
        var members = match("RECRUIT");
        var match = id(members);
        local.muster.functions().runLedger();
        local.muster.mariaDb().kill();
        try {
            local.redis.flushall();
            local.muster.functions().runLedger();
            assertThat(says(members.getFirst(), "/queue")).startsWith("I can't look you up right now");
        } finally {
            local.muster.mariaDb().start();
        }

        local.muster.functions().runLedger();

        Driver.await(
                "they are in their match",
                SOON,
                () -> says(members.getFirst(), "/queue").contains("match " + match));
        assertThat(says(members.getLast(), "/queue action:status")).startsWith("You are in match " + match);
    }

    @Test
    void a_player_who_asks_before_it_is_rebuilt_is_told_where_they_are() {
        var members = match("APPRENTICE");
        var match = id(members);
        local.muster.functions().runLedger();

        local.redis.flushall();

        assertThat(says(members.getFirst(), "/queue")).contains("match " + match);
    }

    @Test
    void three_matches_go_on_where_they_were_and_new_ones_have_new_ids() {
        var fresh = match("EXPERT");
        var voted = match("MYTHIC");
        var submitted = match("PROSPECT");
        var ids = List.of(id(fresh), id(voted), id(submitted));
        voted.subList(0, 7).forEach(member -> in("match-chat-" + ids.get(1), member, "/match cancel"));
        driver.fault(Map.of("path", ".*/gameSubmit", "status", 503, "times", 1000));
        submits(submitted.getFirst(), ids.get(2), GAME);
        local.muster.functions().runLedger();
        assertThat(remembered("SELECT match_id FROM muster_match WHERE game = '" + GAME + "'"))
                .isEqualTo(ids.get(2));

        local.redis.flushall();
        local.muster.functions().runLedger();

        fresh.forEach(member ->
                assertThat(says(member, "/queue action:status")).startsWith("You are in match " + ids.get(0)));
        voted.forEach(member -> assertThat(says(member, "/queue")).contains("match " + ids.get(1)));
        assertThat(says(submitted.get(3), "/queue")).startsWith("On cooldown.");

        assertThat(in("match-chat-" + ids.get(1), voted.get(7), "/match cancel"))
                .contains("The match is cancelled");
        driver.clearFaults();
        local.redis.zadd("{combines}:deadlines", 1, "result:" + ids.get(2));
        assertThat(submits(fresh.getFirst(), ids.get(0), GAME.replace('0', '9')).text("content"))
                .startsWith("Thank you!");
        local.muster.functions().runMatchmaker();
        Driver.await(
                "both are complete",
                SOON,
                () -> state(ids.get(0)).equals("COMPLETED") && state(ids.get(2)).equals("COMPLETED"));

        ids.forEach(match -> local.redis.zadd("{combines}:deadlines", 1, "rooms:" + match));
        local.muster.functions().runMatchmaker();
        Driver.await(
                "all are closed",
                SOON,
                () -> ids.stream().allMatch(match -> state(match).equals("CLOSED")));
        assertThat(driver.everything().list("channels").stream().map(channel -> channel.text("name")))
                .noneMatch(name -> ids.stream().anyMatch(name::endsWith));

        var next = id(match("APPRENTICE"));
        assertThat(Integer.parseInt(next))
                .isGreaterThan(ids.stream().mapToInt(Integer::parseInt).max().orElseThrow());
    }
}
