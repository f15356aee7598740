package gg.muster.maps;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Queue.Track;
import gg.muster.testing.Lab;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountMapsTest {
    private final Lab lab = Lab.shared();
    private final CountMaps count = lab.bean(CountMaps.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void what_these_players_have_played_since_then_is_counted_together() {
        MapPool.of(lab, 3);
        MapPool.played(lab, "1", 100, "10001/uid0", "10001/uid1");
        MapPool.played(lab, "2", 100, "10001/uid0", "10001/uid1");
        MapPool.played(lab, "1", 200, "10002/uid0");
        MapPool.played(lab, "1", 99, "10000/uid2");
        MapPool.played(lab, "3", 100, "10003/uid2");
        var before = lab.wholeState();

        var counted = count.count("scrims", List.of("1", "2", "4"), 100);

        assertThat(counted.plays())
                .containsOnlyKeys("uid0", "uid1")
                .containsEntry("uid0", 3)
                .containsEntry("uid1", 2);
        assertThat(counted.maps())
                .containsExactlyInAnyOrder(
                        new Track("uid0", "Map 0", ""), new Track("uid1", "Map 1", ""), new Track("uid2", "Map 2", ""));
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_uid_may_have_any_character_that_uids_have() {
        MapPool.played(lab, "1", 100, "10001/a-_9", "10002/a-_9");

        assertThat(count.count("scrims", List.of("1"), 0).plays()).containsEntry("a-_9", 2);
    }

    @Test
    void who_has_played_nothing_counts_for_nothing() {
        var counted = count.count("scrims", List.of("1"), 0);

        assertThat(counted.maps()).isEmpty();
        assertThat(counted.plays()).isEmpty();
    }
}
