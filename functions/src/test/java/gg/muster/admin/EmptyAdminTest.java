package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.Lab;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmptyAdminTest {
    private final Lab lab = Lab.shared();
    private final EmptyAdmin empty = lab.bean(EmptyAdmin.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private int empties(String request) {
        return empty.empty(new Act(lab.combines(), "1", request), "EXPERT");
    }

    @Test
    void everybody_in_that_queue_loses_their_place_and_nobody_elsewhere() {
        lab.waiting("7", "EXPERT", "DE", 900, 5)
                .waiting("8", "EXPERT", "FA_RFA", 950, 6)
                .waiting("9", "MYTHIC", "DE", 990, 7)
                .running("10001", "555", 80, "1", "2");
        var others = lab.state().lines().filter(line -> !line.contains(":7 ") && !line.contains(":8 "));
        var untouched = others.filter(line -> !line.contains("pool:EXPERT")).toList();

        assertThat(empties("r1")).isEqualTo(2);

        assertThat(lab.state().lines()).containsAll(untouched);
        assertThat(lab.redis().hgetall("{combines}:player:7")).isEqualTo(Map.of("status", "idle"));
        assertThat(lab.redis().hgetall("{combines}:player:8")).isEqualTo(Map.of("status", "idle"));
        assertThat(lab.state()).doesNotContain("pool:EXPERT:lane");
        assertThat(lab.events())
                .containsExactlyInAnyOrder(
                        "queue.left {lane=DE, player=7, pool=EXPERT, why=reset}",
                        "queue.left {lane=FA_RFA, player=8, pool=EXPERT, why=reset}",
                        "admin.acted {action=queue reset, admin=1, detail=EXPERT: 2 in the queue}");
    }

    @Test
    void a_stale_entry_goes_and_its_player_stays_what_they_are() {
        lab.running("10001", "555", 80, "1", "2");
        lab.redis().zadd("{combines}:pool:EXPERT:lane:DE", 5, "1");

        assertThat(empties("r1")).isZero();

        assertThat(lab.redis().hget("{combines}:player:1", "status")).isEqualTo("in_match");
        assertThat(lab.redis().exists("{combines}:pool:EXPERT:lane:DE")).isZero();
    }

    @Test
    void whoever_waits_in_another_queue_too_keeps_that_place() {
        lab.waiting("7", "EXPERT", "DE", 900, 5).waiting("7", "MYTHIC", "DE", 900, 6);

        empties("r1");

        assertThat(lab.redis().hget("{combines}:player:7", "status")).isEqualTo("queued");
        assertThat(lab.redis().zrange("{combines}:pool:MYTHIC:lane:DE", 0, -1)).containsExactly("7");
    }

    @Test
    void the_same_request_empties_once() {
        lab.waiting("7", "EXPERT", "DE", 900, 5);
        empties("r1");
        lab.waiting("8", "EXPERT", "DE", 900, 5);

        assertThat(empties("r1")).isEqualTo(1);
        assertThat(lab.redis().hget("{combines}:player:8", "status")).isEqualTo("queued");
    }
}
