package gg.muster.history;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.Lab;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RushHistoryTest {
    private final Lab lab = Lab.shared();

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private void happened(int times, String type, long ago) {
        var event = Map.of("type", type, "at", "" + (lab.now() - ago), "data", "{}");
        for (int i = 0; i < times; i++) {
            lab.redis().xadd("{combines}:events", event);
        }
    }

    private RushHistory.Code seen() {
        var before = lab.wholeState();
        var answer = lab.run(RushHistory.SCRIPT, new RushHistory.Arguments(lab.now(), 1000, 50));
        assertThat(lab.wholeState()).isEqualTo(before);
        return answer.code();
    }

    @Test
    void a_league_in_which_nothing_has_happened_is_quiet() {
        assertThat(seen()).isEqualTo(RushHistory.Code.QUIET);
    }

    @Test
    void fifty_joins_within_a_second_are_a_rush_whatever_happens_between_them() {
        happened(25, "queue.joined", 999);
        happened(100, "match.formed", 500);
        happened(25, "queue.joined", 0);

        assertThat(seen()).isEqualTo(RushHistory.Code.RUSH);
        assertThat(lab.bean(RushHistory.class).isOn("combines")).isTrue();
    }

    @Test
    void fewer_or_earlier_ones_or_anything_else_are_none() {
        happened(99, "queue.joined", 1000);
        happened(49, "queue.joined", 0);
        happened(60, "queue.left", 0);

        assertThat(seen()).isEqualTo(RushHistory.Code.QUIET);
    }
}
