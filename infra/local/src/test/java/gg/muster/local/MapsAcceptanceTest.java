package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Admins keep the pool of maps, and four players get three of those that they have played least. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapsAcceptanceTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern UID = Pattern.compile("\"uid\":\"([^\"]+)\"");

    private final LocalTest local =
            LocalTest.start("maps", Map.of("MUSTER_LEAGUES", "scrims"), LocalTest.GENEROUS, Map.of());
    private final Driver driver = local.driver;
    private final String admin = admin();

    @AfterAll
    void stop() {
        local.close();
    }

    private String admin() {
        var member = driver.createGuests(1).getFirst();
        driver.makeStaff(member);
        Driver.await("the pool begins", SOON, () -> local.redis.hlen("{scrims}:maps") == 15);
        return member;
    }

    private String says(String member, String command) {
        return driver.types(member, command).text("content");
    }

    private String listed(String search) {
        return driver.types(admin, "/admin maps list" + search)
                .list("embeds")
                .getFirst()
                .text("description");
    }

    /** Four players of Academy. */
    private List<String> four() {
        var players = driver.createGuests(4);
        players.forEach(player ->
                local.redis.hset("{scrims}:profiles", player, "{\"pool\":\"ACADEMY\",\"lane\":\"ALL\",\"mmr\":0}"));
        return players;
    }

    private String field(String match, String field) {
        return Objects.requireNonNullElse(local.redis.hget("{scrims}:match:" + match, field), "");
    }

    private String current(String player) {
        return Objects.requireNonNullElse(local.redis.hget("{scrims}:player:" + player, "match"), "");
    }

    private void awaitState(String match, String state) {
        Driver.await(match + " is " + state, SOON, () -> field(match, "state").equals(state));
    }

    /** They queue and check in; returns their scrim. */
    private String plays(List<String> players) {
        players.forEach(player -> assertThat(says(player, "/queue join")).startsWith("You have joined"));
        Driver.await("a scrim forms", SOON, () -> !current(players.getFirst()).isEmpty());
        var match = current(players.getFirst());
        awaitState(match, "READY_UP");
        players.forEach(player -> driver.types(player, "/checkin", Map.of("channel", "scrim-" + match)));
        awaitState(match, "IN_PROGRESS");
        return match;
    }

    private List<String> uids(String match) {
        return UID.matcher(field(match, "maps"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> dmsOf(String member) {
        return driver.seenBy(member).list("dms").stream()
                .flatMap(dm -> dm.list("messages").stream())
                .map(message -> message.text("content"))
                .toList();
    }

    @Test
    void the_pool_begins_with_the_league_files_and_admins_add_list_and_remove_maps() {
        assertThat(listed(""))
                .startsWith("15 maps in the pool, which has at least 10.")
                .contains("Aurora by Practice");

        assertThat(says(admin, "/admin maps add name:Newcomer uid:new-1 author:Ada"))
                .isEqualTo(
                        "Newcomer by Ada is in the pool, which has 16 maps now. Nobody has played it, so it comes up soon.");
        assertThat(listed(" search:newc")).endsWith("\n\nNewcomer by Ada · `new-1`");
        assertThat(says(admin, "/admin maps add name:Again uid:new-1"))
                .startsWith("Nothing changed: `new-1` is in the pool");
        assertThat(says(admin, "/admin maps add name:Long uid:" + "a".repeat(28)))
                .startsWith("uid: must be 1..27 letters, digits, dashes or underscores");
        assertThat(offered("newc")).containsExactly("Newcomer by Ada (new-1)");
        assertThat(says(admin, "/admin maps remove map:new-1"))
                .startsWith("Newcomer is out of the pool, which has 15 maps");
        assertThat(says(admin, "/admin maps remove map:new-1"))
                .startsWith("Nothing changed: no map in the pool is called");
    }

    private List<String> offered(String typed) {
        return driver
                .types(admin, "/admin maps remove map:" + typed, Map.of("autocomplete", "map"))
                .list("choices")
                .stream()
                .map(choice -> choice.text("name"))
                .toList();
    }

    @Test
    void the_pool_does_not_become_smaller_than_the_figure_that_admins_set() {
        assertThat(says(admin, "/admin config set key:MIN_MAP_POOL_SIZE value:15"))
                .contains("is **15** from now on");

        assertThat(says(admin, "/admin maps remove map:Basalt"))
                .isEqualTo("Nothing changed: the pool has 15 maps, and at least 15 have to stay."
                        + " Use /admin maps add first, or lower MIN_MAP_POOL_SIZE.");
        says(admin, "/admin config set key:MIN_MAP_POOL_SIZE value:default");
    }

    @Test
    void nobody_but_an_admin_touches_the_pool() {
        var player = driver.createGuests(1).getFirst();

        assertThat(says(player, "/admin maps add name:Mine uid:mine")).startsWith("That is for the league's admins.");
        assertThat(local.redis.hexists("{scrims}:maps", "mine")).isFalse();
    }

    @Test
    void four_players_get_the_three_maps_that_none_of_them_has_played_lately_and_read_which() {
        var players = four();
        says(admin, "/admin config set key:MIN_MAP_POOL_SIZE value:3");
        var pool = local.redis.hkeys("{scrims}:maps").stream().sorted().toList();
        for (int i = 0; i < 12; i++) {
            local.redis.zadd("{scrims}:plays:" + players.get(i % 4), (double) ago(13), "9000/" + pool.get(i));
        }
        local.redis.zadd("{scrims}:plays:" + players.getFirst(), (double) ago(15), "8000/" + pool.get(14));

        var match = plays(players);

        assertThat(uids(match)).containsExactlyInAnyOrderElementsOf(pool.subList(12, 15));
        Driver.await(
                "they know their maps",
                SOON,
                () -> dmsOf(players.getFirst()).stream()
                        .anyMatch(said -> names(match).stream().allMatch(said::contains)));
        says(admin, "/admin config set key:MIN_MAP_POOL_SIZE value:default");
    }

    @Test
    void what_they_play_counts_from_when_everybody_has_checked_in_unless_the_scrim_is_killed() {
        var players = four();
        var match = plays(players);
        assertThat(uids(match)).hasSize(3).doesNotHaveDuplicates();
        assertThat(local.redis.zrange("{scrims}:plays:" + players.getLast(), 0, -1))
                .containsExactlyInAnyOrderElementsOf(
                        uids(match).stream().map(uid -> match + "/" + uid).toList());

        says(admin, "/admin kill match:" + match);

        assertThat(local.redis.exists("{scrims}:plays:" + players.getLast())).isZero();
    }

    private static long ago(int days) {
        return Instant.now().minus(Duration.ofDays(days)).toEpochMilli();
    }

    private List<String> names(String match) {
        return Arrays.stream(field(match, "maps").split("\"name\":\""))
                .skip(1)
                .map(part -> part.split("\"", 2)[0])
                .toList();
    }
}
