package gg.muster.maps;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Queue.Track;
import gg.muster.maps.AddMaps.Code;
import gg.muster.maps.AddMaps.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddMapsTest {
    private final Lab lab = Lab.shared();
    private final AddMaps add = lab.bean(AddMaps.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Answer<Code> add(String request, Track map) {
        return add.add(MapPool.SCRIMS, "99", request, map);
    }

    @Test
    void a_map_is_in_the_pool_and_both_the_history_and_the_admins_hear_of_it() {
        var answer = add("r1", new Track("a1", "Aurora", "Ada"));

        assertThat(answer.code()).isEqualTo(Code.ADDED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(1, null));
        assertThat(lab.wake().woken()).containsExactly("matchmaker scrims PT0S");
        assertThat(lab.wholeState()).isEqualTo("""
                {scrims}:events = [map.added {author=Ada, name=Aurora, uid=a1}, \
                admin.acted {action=maps add, admin=99, detail=Aurora by Ada (a1)}]
                {scrims}:maps = {a1: {author=Ada, name=Aurora}}
                {scrims}:request:r1 = [ADDED, {maps=1}] (expires)""");
    }

    @Test
    void nobody_has_to_be_named_as_its_author() {
        add("r1", new Track("a1", "Aurora", ""));

        assertThat(lab.wholeState())
                .contains(
                        "{scrims}:maps = {a1: {name=Aurora}}", "map.added {name=Aurora, uid=a1}", "detail=Aurora (a1)");
    }

    @Test
    void a_uid_is_there_once_and_the_first_name_stays() {
        add("r1", new Track("a1", "Aurora", ""));
        var before = lab.redis().hgetall("{scrims}:maps");

        var answer = add("r2", new Track("a1", "Another", ""));

        assertThat(answer.code()).isEqualTo(Code.ALREADY);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(null, "Aurora"));
        assertThat(lab.redis().hgetall("{scrims}:maps")).isEqualTo(before);
        assertThat(lab.redis().xlen("{scrims}:events")).isEqualTo(2);
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_adds_nothing() {
        add("r1", new Track("a1", "Aurora", ""));
        var before = lab.wholeState();

        assertThat(add("r1", new Track("a1", "Aurora", "")).code()).isEqualTo(Code.ADDED);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_pool_does_not_grow_without_end() {
        MapPool.of(lab, AddMaps.MOST);

        var answer = add("r1", new Track("a1", "Aurora", ""));

        assertThat(answer.code()).isEqualTo(Code.FULL);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(AddMaps.MOST, null));
        assertThat(lab.redis().hlen("{scrims}:maps")).isEqualTo(AddMaps.MOST);
        assertThat(lab.redis().exists("{scrims}:events")).isZero();
    }
}
