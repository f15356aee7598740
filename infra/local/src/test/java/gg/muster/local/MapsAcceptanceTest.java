package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Admins keep the pool of maps, and four players get three of those that they have played least. */
class MapsAcceptanceTest extends ScrimsStage {
    MapsAcceptanceTest() {
        super("maps");
    }

    private String listed(String search) {
        return driver.types(admin, "/admin maps list" + search)
                .list("embeds")
                .getFirst()
                .text("description");
    }

    @Test
    void the_pool_begins_with_the_league_files_and_admins_add_list_and_remove_maps() {
        assertThat(listed(""))
                .startsWith("15 maps in the pool, which has at least 10.")
                .contains("Aurora by Practice");

        assertThat(says(admin, "/admin maps add name:Newcomer uid:new-1 author:Ada"))
                .isEqualTo(
                        "Newcomer by Ada is in the pool, which has 16 maps now. Those that were played least come up first.");
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
        var player = player("MASTER");

        assertThat(says(player, "/admin maps add name:Mine uid:mine")).startsWith("That is for the league's admins.");
        assertThat(local.redis.hexists("{scrims}:maps", "mine")).isFalse();
    }

    @Test
    void four_players_get_the_three_maps_that_none_of_them_has_played_lately_and_read_which() {
        var players = players(4, "ACADEMY");
        says(admin, "/admin config set key:MIN_MAP_POOL_SIZE value:3");
        var pool = local.redis.hkeys("{scrims}:maps").stream().sorted().toList();
        for (int i = 0; i < 12; i++) {
            local.redis.zadd("{scrims}:plays:" + players.get(i % 4), (double) ago(13), "9000/" + pool.get(i));
        }
        local.redis.zadd("{scrims}:plays:" + players.getFirst(), (double) ago(15), "8000/" + pool.get(14));

        var match = active(players);

        assertThat(maps(match)).containsExactlyInAnyOrderElementsOf(pool.subList(12, 15));
        Driver.await(
                "they know their maps",
                SOON,
                () -> dms(players.getFirst()).stream()
                        .map(said -> said.text("content"))
                        .anyMatch(said -> mapNames(match).stream().allMatch(said::contains)));
        says(admin, "/admin config set key:MIN_MAP_POOL_SIZE value:default");
    }

    @Test
    void what_they_play_counts_from_when_everybody_has_checked_in_unless_the_scrim_is_killed() {
        var players = players(4, "ACADEMY");
        var match = active(players);
        assertThat(maps(match)).hasSize(3).doesNotHaveDuplicates();
        assertThat(local.redis.zrange("{scrims}:plays:" + players.getLast(), 0, -1))
                .containsExactlyInAnyOrderElementsOf(
                        maps(match).stream().map(uid -> match + "/" + uid).toList());

        says(admin, "/admin kill match:" + match);

        assertThat(local.redis.exists("{scrims}:plays:" + players.getLast())).isZero();
    }

    private static long ago(int days) {
        return Instant.now().minus(Duration.ofDays(days)).toEpochMilli();
    }
}
