package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.ClearAdmin.Code;
import gg.muster.admin.ClearAdmin.Told;
import gg.muster.testing.Lab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClearAdminTest {
    private static final String KEPT = "{combines}:abandoned";

    private final Lab lab = Lab.shared();
    private final ClearAdmin clear = lab.bean(ClearAdmin.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
        setAside(1, 10);
        setAside(2, 20);
        setAside(3, 30);
    }

    private void setAside(int n, long at) {
        lab.redis()
                .zadd(
                        KEPT,
                        (double) at,
                        "{\"id\":\"%d-0\",\"type\":\"rooms.due\",\"at\":%d,\"data\":{\"match\":\"1000%d\"},"
                                        .formatted(n, n, n)
                                + "\"deliveries\":20,\"error\":\"no\"}");
    }

    private Act act(String request) {
        return new Act(lab.combines(), "1", request);
    }

    private String events() {
        return lab.state()
                .lines()
                .filter(line -> line.startsWith("{combines}:events"))
                .findFirst()
                .orElse("");
    }

    @Test
    void what_the_admin_saw_is_tried_again_and_what_came_later_stays() {
        var answer = clear.clear(act("r1"), 20, true);

        assertThat(answer.code()).isEqualTo(Code.RETRIED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(2));
        assertThat(events())
                .isEqualTo("{combines}:events = [effect.retried {at=1, data={match=10001}, type=rooms.due},"
                        + " effect.retried {at=2, data={match=10002}, type=rooms.due},"
                        + " admin.acted {action=status, admin=1, detail=tried again 2 effects that were set aside}]");
        assertThat(lab.redis().zrange(KEPT, 0, -1)).singleElement().asString().contains("10003");
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
    }

    @Test
    void or_forgotten() {
        var answer = clear.clear(act("r1"), 30, false);

        assertThat(answer.code()).isEqualTo(Code.FORGOTTEN);
        assertThat(lab.state())
                .isEqualTo("{combines}:events = [admin.acted {action=status, admin=1,"
                        + " detail=forgot 3 effects that were set aside}]");
    }

    @Test
    void the_same_press_delivered_twice_tries_them_again_once() {
        clear.clear(act("r1"), 30, true);
        var before = lab.state();

        assertThat(clear.clear(act("r1"), 30, true).as(Told.class)).isEqualTo(new Told(3));

        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void where_nothing_is_left_nothing_happens() {
        lab.reset();

        assertThat(clear.clear(act("r1"), 30, true).code()).isEqualTo(Code.NOTHING);

        assertThat(lab.state()).isEmpty();
    }
}
