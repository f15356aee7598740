package gg.muster.maps;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.maps.RemoveMaps.Code;
import gg.muster.maps.RemoveMaps.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The league file says that ten maps have to stay. */
class RemoveMapsTest {
    private final Lab lab = Lab.shared();
    private final RemoveMaps remove = lab.bean(RemoveMaps.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Answer<Code> remove(String request, String map) {
        return remove.remove(MapPool.SCRIMS, "99", request, map);
    }

    private String pool() {
        return String.valueOf(
                lab.redis().hkeys("{scrims}:maps").stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"uid3", "Map 3", "map 3"})
    void a_map_goes_by_its_uid_or_by_its_name(String typed) {
        MapPool.of(lab, 11);

        var answer = remove("r1", typed);

        assertThat(answer.code()).isEqualTo(Code.REMOVED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told("uid3", "Map 3", 10, null, null));
        assertThat(pool()).isEqualTo("[uid0, uid1, uid10, uid2, uid4, uid5, uid6, uid7, uid8, uid9]");
        assertThat(lab.wake().woken()).containsExactly("matchmaker scrims PT0S");
        assertThat(lab.wholeState())
                .contains("{scrims}:events = [map.removed {uid=uid3}, "
                        + "admin.acted {action=maps remove, admin=99, detail=Map 3 (uid3)}]");
    }

    @Test
    void what_a_player_has_played_of_it_stays() {
        MapPool.of(lab, 11);
        MapPool.played(lab, "1", 5, "10001/uid3");

        remove("r1", "uid3");

        assertThat(lab.wholeState()).contains("{scrims}:plays:1 = [10001/uid3 @5]");
    }

    @Test
    void a_pool_never_has_fewer_maps_than_the_league_file_says() {
        MapPool.of(lab, 10);
        var before = pool();

        var answer = remove("r1", "uid3");

        assertThat(answer.code()).isEqualTo(Code.TOO_FEW);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(null, null, 10, 10, null));
        assertThat(pool()).isEqualTo(before);
        assertThat(lab.redis().exists("{scrims}:events")).isZero();
    }

    @Test
    void admins_may_set_how_many_have_to_stay_but_a_match_always_has_its_maps() {
        MapPool.of(lab, 5);
        lab.redis().hset("{scrims}:config", "MIN_MAP_POOL_SIZE", "4");

        assertThat(remove("r1", "uid0").code()).isEqualTo(Code.REMOVED);
        assertThat(remove("r2", "uid1").as(Told.class).least()).isEqualTo(4);
        lab.redis().hset("{scrims}:config", "MIN_MAP_POOL_SIZE", "1");
        assertThat(remove("r3", "uid1").code()).isEqualTo(Code.REMOVED);
        assertThat(remove("r4", "uid2").as(Told.class).least()).isEqualTo(3);
        assertThat(pool()).isEqualTo("[uid2, uid3, uid4]");
    }

    @Test
    void where_several_have_the_name_their_uids_are_told() {
        MapPool.of(lab, 11);
        lab.redis().hset("{scrims}:maps", "other", "{\"name\":\"MAP 3\"}");
        var before = lab.redis().hgetall("{scrims}:maps");

        var answer = remove("r1", "Map 3");

        assertThat(answer.code()).isEqualTo(Code.SEVERAL);
        assertThat(answer.as(Told.class).uids()).isEqualTo(List.of("other", "uid3"));
        assertThat(lab.redis().hgetall("{scrims}:maps")).isEqualTo(before);
    }

    @Test
    void what_is_not_there_cannot_go() {
        MapPool.of(lab, 11);

        assertThat(remove("r1", "Nowhere").code()).isEqualTo(Code.UNKNOWN);
        assertThat(remove("r2", "").code()).isEqualTo(Code.UNKNOWN);
        assertThat(lab.redis().hlen("{scrims}:maps")).isEqualTo(11);
    }

    @Test
    void the_same_request_again_removes_nothing_more() {
        MapPool.of(lab, 12);
        remove("r1", "uid3");
        var before = lab.wholeState();

        assertThat(remove("r1", "uid3").code()).isEqualTo(Code.REMOVED);
        assertThat(lab.wholeState()).isEqualTo(before);
    }
}
