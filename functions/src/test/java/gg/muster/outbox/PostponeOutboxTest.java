package gg.muster.outbox;

import static gg.muster.outbox.OutboxScripts.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.Await;
import gg.muster.testing.Lab;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostponeOutboxTest {
    private final Lab lab = Lab.shared();
    private final OutboxScripts outbox = new OutboxScripts(lab);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void a_postponed_event_comes_back_after_its_pause_and_not_before() {
        var event = outbox.add("wanted", 1);
        outbox.ids("a", LONG);
        long start = System.nanoTime();

        outbox.postpone(event, LONG, 300);

        var seen = new ArrayList<Event>();
        Await.until("it is back", () -> seen.addAll(outbox.take("b", 10, LONG).events()));
        assertThat(System.nanoTime() - start).isGreaterThan(290_000_000L);
        assertThat(seen.stream().map(Event::id)).containsExactly(event);
        assertThat(seen.getFirst().deliveries()).isEqualTo(2);
    }

    @Test
    void without_a_pause_it_is_back_at_once() {
        var event = outbox.add("wanted", 1);
        outbox.ids("a", LONG);

        outbox.postpone(event, LONG, 0);

        assertThat(outbox.ids("b", LONG)).containsExactly(event);
    }

    @Test
    void others_do_not_wait_with_it() {
        var event = outbox.add("wanted", 1);
        outbox.ids("a", LONG);
        outbox.postpone(event, LONG, LONG);
        var next = outbox.add("wanted", 2);

        assertThat(outbox.ids("a", LONG)).containsExactly(next);
        assertThat(outbox.pending()).isEqualTo(2);
    }

    @Test
    void an_event_that_was_settled_meanwhile_does_not_come_back() {
        var event = outbox.add("wanted", 1);
        outbox.ids("a", LONG);
        outbox.settle(event);

        outbox.postpone(event, LONG, 0);

        assertThat(outbox.pending()).isZero();
        assertThat(outbox.ids("b", 0)).isEmpty();
    }

    @Test
    void a_worker_that_was_taken_for_dead_has_no_say_any_more() {
        var event = outbox.add("wanted", 1);
        outbox.ids("a", LONG);
        outbox.ids("b", 0);

        outbox.postpone(event, LONG, 0);

        assertThat(outbox.ids("c", LONG)).isEmpty();
    }

    @Test
    void an_event_that_redis_has_lost_is_nobodys() {
        var event = outbox.add("wanted", 1);
        outbox.ids("a", LONG);
        lab.redis().flushall();

        outbox.postpone(event, LONG, 0);

        assertThat(lab.wholeState()).isEmpty();
    }
}
