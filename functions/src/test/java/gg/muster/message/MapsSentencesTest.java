package gg.muster.message;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.league.Queue.Track;
import gg.muster.maps.AddMaps;
import gg.muster.maps.RemoveMaps;
import gg.muster.maps.ViewMaps;
import gg.muster.testing.Shown;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MapsSentencesTest {
    private final League scrims = LeagueFiles.read(List.of("scrims")).getFirst();

    private static List<Track> maps(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Track("uid%04d".formatted(i), "Map %04d".formatted(i), "Ada"))
                .toList();
    }

    private String list(List<Track> maps, String search) {
        return Shown.of(MapsSentences.list(scrims, new ViewMaps.Seen(maps, 10), search));
    }

    @Test
    void the_list_has_name_author_and_uid_of_each_by_name() {
        var maps = List.of(new Track("b_2", "Ba*sal_t", ""), new Track("a1", "Aurora", "Ada"));

        assertThat(list(maps, "")).isEqualTo("""
                # Maps
                2 maps in the pool, which should have at least 10: please add some. Until then any of them may come up.

                Aurora by Ada · `a1`
                Ba\\*sal\\_t · `b_2`""");
    }

    @Test
    void a_part_of_a_name_or_uid_narrows_it_down() {
        assertThat(list(maps(12), "uid0003")).endsWith("10.\n\nMap 0003 by Ada · `uid0003`");
        assertThat(list(maps(12), "nothing")).endsWith("None of them has nothing in its name or uid.");
    }

    @Test
    void what_does_not_fit_is_counted_and_nothing_is_cut_in_its_middle() {
        var list = list(maps(1000), "");

        var shown = list.lines().filter(line -> line.startsWith("Map ")).toList();
        assertThat(shown)
                .hasSizeGreaterThan(100)
                .allSatisfy(line -> assertThat(line).endsWith("`"));
        assertThat(list)
                .endsWith("… and " + (1000 - shown.size()) + " more: narrow it down with /admin maps list `search`.");
    }

    @Test
    void an_empty_pool_is_said_to_be_empty() {
        assertThat(list(List.of(), ""))
                .startsWith("# Maps\n0 maps in the pool, which should have at least 10: please add some.");
    }

    @Test
    void every_outcome_of_adding_says_what_is_so_now() {
        var map = new Track("a1", "Aurora", "Ada");

        assertThat(MapsSentences.add(map, AddMaps.Code.ADDED, new AddMaps.Told(16, null)))
                .isEqualTo(
                        "Aurora by Ada is in the pool, which has 16 maps now. Those that were played least come up first.");
        assertThat(MapsSentences.add(map, AddMaps.Code.ALREADY, new AddMaps.Told(null, "Aurora 1")))
                .isEqualTo("Nothing changed: `a1` is in the pool already, as Aurora 1.");
        assertThat(MapsSentences.add(map, AddMaps.Code.FULL, new AddMaps.Told(1000, null)))
                .isEqualTo(
                        "Nothing changed: the pool has 1000 maps, which is as many as it may have. Remove some first.");
    }

    private String remove(String typed, RemoveMaps.Code code, RemoveMaps.Told told) {
        return MapsSentences.remove(scrims, typed, code, told);
    }

    @Test
    void every_outcome_of_removing_says_what_to_do_next() {
        assertThat(remove("a1", RemoveMaps.Code.REMOVED, new RemoveMaps.Told("a1", "Aurora", 14, null, null)))
                .isEqualTo("Aurora is out of the pool, which has 14 maps now. Matches that have it keep it.");
        assertThat(remove("Aurura", RemoveMaps.Code.UNKNOWN, new RemoveMaps.Told(null, null, null, null, null)))
                .isEqualTo(
                        "Nothing changed: no map in the pool is called Aurura. /admin maps list shows those there are.");
        assertThat(remove("", RemoveMaps.Code.UNKNOWN, new RemoveMaps.Told(null, null, null, null, null)))
                .isEqualTo("Nothing changed: please say which map. /admin maps list shows those there are.");
        assertThat(remove(
                        "Aurora",
                        RemoveMaps.Code.SEVERAL,
                        new RemoveMaps.Told(null, null, null, null, List.of("a1", "a2"))))
                .isEqualTo(
                        "Nothing changed: several maps are called Aurora. Use /admin maps remove with the uid of the one"
                                + " you mean: `a1`, `a2`.");
        assertThat(remove("Aurora", RemoveMaps.Code.TOO_FEW, new RemoveMaps.Told(null, null, 10, 10, null)))
                .isEqualTo(
                        "Nothing changed: the pool has 10 maps, and at least 10 have to stay. Use /admin maps add first,"
                                + " or lower MIN_MAP_POOL_SIZE.");
        assertThat(remove("Aurora", RemoveMaps.Code.TOO_FEW, new RemoveMaps.Told(null, null, 3, 3, null)))
                .endsWith("Use /admin maps add first.");
    }

    @Test
    void a_choice_fits_discord_however_long_its_names_are() {
        assertThat(MapsSentences.choice(new Track("a1", "Aurora", "Ada"))).isEqualTo("Aurora by Ada (a1)");
        assertThat(MapsSentences.choice(new Track("a1", "A".repeat(80), "B".repeat(80))))
                .hasSize(100);
    }
}
