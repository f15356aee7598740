package gg.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.outbox.AbandonOutbox.Arguments;
import gg.muster.outbox.AbandonOutbox.Code;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AbandonOutboxTest {
    private static final String KEPT = "{combines}:abandoned";

    private final Lab lab = Lab.shared();
    private final OutboxScripts scripts = new OutboxScripts(lab);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Code abandon(String event, long now) {
        return lab.bean(AbandonOutbox.class)
                .abandon("combines", new Arguments(now, OutboxScripts.GROUP, "a", event, 20, "403: no"));
    }

    private String take(String data) {
        lab.redis().xadd(OutboxScripts.EVENTS, Map.of("type", "wanted", "at", "5", "data", data));
        return scripts.ids("a", OutboxScripts.LONG).getFirst();
    }

    @Test
    void an_event_set_aside_is_done_kept_and_told() {
        var event = take("{\"match\":\"10001\",\"n\":1}");

        assertThat(abandon(event, 7)).isEqualTo(Code.ABANDONED);

        assertThat(scripts.pending()).isZero();
        assertThat(lab.state())
                .isEqualTo(KEPT + " = [" + lab.redis().zrange(KEPT, 0, -1).getFirst() + " @7]\n" + OutboxScripts.EVENTS
                        + " = [wanted {match=10001, n=1}, effect.abandoned {deliveries=20, error=403: no,"
                        + " match=10001, type=wanted}]");
        assertThat(lab.redis().zrange(KEPT, 0, -1).getFirst())
                .contains("\"id\":\"" + event + "\"", "\"at\":5", "\"n\":1", "\"error\":\"403: no\"");
    }

    @Test
    void the_last_ten_are_kept() {
        for (int i = 1; i <= 12; i++) {
            abandon(take("{\"n\":" + i + "}"), i);
        }

        assertThat(lab.redis().zrangeWithScores(KEPT, 0, -1))
                .extracting(each -> (int) each.getScore())
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void that_admins_cannot_be_told_is_kept_and_told_no_further() {
        lab.redis().xadd(OutboxScripts.EVENTS, Map.of("type", "effect.abandoned", "at", "5", "data", "{\"n\":1}"));
        var taken = lab.bean(TakeOutbox.class)
                .take(
                        "combines",
                        new TakeOutbox.Arguments(
                                "r1", OutboxScripts.GROUP, "a", List.of("effect.abandoned"), 1, OutboxScripts.LONG));

        abandon(taken.events().getFirst().id(), 7);

        assertThat(lab.redis().zcard(KEPT)).isEqualTo(1);
        assertThat(scripts.length()).isEqualTo(1);
    }

    @Test
    void what_another_worker_has_is_left_to_it() {
        var event = take("{}");
        lab.redis().xack(OutboxScripts.EVENTS, OutboxScripts.GROUP, event);
        var before = lab.state();

        assertThat(abandon(event, 7)).isEqualTo(Code.NOT_YOURS);

        assertThat(lab.state()).isEqualTo(before);
    }
}
