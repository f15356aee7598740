package gg.muster.maps;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Queue.Track;
import gg.muster.testing.Lab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewMapsTest {
    private final Lab lab = Lab.shared();
    private final ViewMaps view = lab.bean(ViewMaps.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void the_pool_is_shown_by_name_with_as_few_maps_as_it_may_have() {
        lab.redis().hset("{scrims}:maps", "b", "{\"name\":\"Basalt\"}");
        lab.redis().hset("{scrims}:maps", "c", "{\"name\":\"aurora\",\"author\":\"Ada\"}");
        var before = lab.wholeState();

        var seen = view.see(MapPool.SCRIMS);

        assertThat(seen.maps()).containsExactly(new Track("c", "aurora", "Ada"), new Track("b", "Basalt", ""));
        assertThat(seen.least()).isEqualTo(10);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void before_the_ledgers_first_run_there_is_none() {
        assertThat(view.see(MapPool.SCRIMS).maps()).isEmpty();
    }

    @Test
    void what_admins_have_set_counts_but_a_match_needs_its_three() {
        lab.redis().hset("{scrims}:config", "MIN_MAP_POOL_SIZE", "7");
        assertThat(view.see(MapPool.SCRIMS).least()).isEqualTo(7);

        lab.redis().hset("{scrims}:config", "MIN_MAP_POOL_SIZE", "1");
        assertThat(view.see(MapPool.SCRIMS).least()).isEqualTo(3);
    }

    @Test
    void a_part_of_a_name_or_of_a_uid_finds_a_map_whatever_its_case() {
        MapPool.of(lab, 12);
        var seen = view.see(MapPool.SCRIMS);

        assertThat(seen.matching("MAP 1")).extracting(Track::uid).containsExactly("uid1", "uid10", "uid11");
        assertThat(seen.matching("id7")).extracting(Track::name).containsExactly("Map 7");
        assertThat(seen.matching("")).hasSize(12);
        assertThat(seen.matching("nowhere")).isEmpty();
    }
}
