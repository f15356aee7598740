package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.RecordAdmin.Code;
import gg.muster.testing.Lab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordAdminTest {
    private final Lab lab = Lab.shared();
    private final RecordAdmin record = lab.bean(RecordAdmin.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void what_an_admin_did_is_written_down_once() {
        var act = new Act(lab.combines(), "1", "r1");

        assertThat(record.record(act, "dummies", "5 for EXPERT")).isEqualTo(Code.RECORDED);
        assertThat(record.record(act, "dummies", "5 for EXPERT")).isEqualTo(Code.ALREADY);

        assertThat(lab.state())
                .isEqualTo("{combines}:events = [admin.acted {action=dummies, admin=1, detail=5 for EXPERT}]");
        assertThat(lab.wake().woken()).contains("matchmaker combines PT0S");
    }
}
