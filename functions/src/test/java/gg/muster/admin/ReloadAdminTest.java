package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.ReloadAdmin.Told;
import gg.muster.testing.Lab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReloadAdminTest {
    private final Lab lab = Lab.shared();
    private final ReloadAdmin reload = lab.bean(ReloadAdmin.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Told ask(String request) {
        return reload.reload(new Act(lab.combines(), "1", request)).as(Told.class);
    }

    @Test
    void the_reading_is_due_and_the_ledger_is_woken() {
        lab.inSeason();

        assertThat(ask("r1")).isEqualTo(new Told(null));

        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:events = [admin.acted {action=reload, admin=1, detail=}]
                {combines}:league = {enabled: 1, state: combines}
                {combines}:request:r1 = [DUE, {}] (expires)""");
        assertThat(lab.wake().woken()).containsExactly("ledger combines", "matchmaker combines PT0S");
    }

    @Test
    void the_same_request_asks_for_one_reading() {
        lab.inSeason();
        ask("r1");
        lab.redis().hset("{combines}:league", "refreshedAt", "9");
        var before = lab.wholeState();

        ask("r1");

        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_database_that_is_out_of_reach_is_said_to_be() {
        lab.redis().hset("{combines}:league", "databaseDownSince", "6");

        assertThat(ask("r1")).isEqualTo(new Told(6L));
    }
}
