package gg.muster.outbox;

import static gg.muster.outbox.OutboxScripts.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.Lab;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettleOutboxTest {
    private final Lab lab = Lab.shared();
    private final OutboxScripts outbox = new OutboxScripts(lab);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private List<String> added(int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            ids.add(outbox.add("wanted", i));
        }
        return ids;
    }

    @Test
    void a_settled_event_is_not_handed_out_again() {
        var ids = added(2);
        outbox.ids("a", LONG);

        outbox.settle(ids.getFirst());

        assertThat(outbox.pending()).isEqualTo(1);
        assertThat(outbox.ids("b", 0)).containsExactly(ids.getLast());
    }

    @Test
    void what_is_settled_is_dropped_up_to_the_first_that_is_not() {
        var ids = added(4);
        outbox.ids("a", LONG);

        assertThat(outbox.settle(ids.get(1))).isEqualTo(4);
        assertThat(outbox.settle(ids.get(0))).isEqualTo(2);
        assertThat(outbox.stream()).containsExactly(ids.get(2), ids.get(3));
    }

    @Test
    void settling_twice_is_settling_once() {
        var ids = added(2);
        outbox.ids("a", LONG);

        assertThat(outbox.settle(ids.getFirst())).isEqualTo(1);
        assertThat(outbox.settle(ids.getFirst())).isEqualTo(1);
        assertThat(outbox.pending()).isEqualTo(1);
    }

    @Test
    void events_that_nobody_has_taken_yet_stay() {
        var ids = added(1);
        outbox.ids("a", LONG);
        var later = added(3);

        outbox.settle(ids.getFirst());

        assertThat(outbox.ids("a", LONG)).isEqualTo(later);
    }

    @Test
    void what_another_group_still_needs_stays() {
        outbox.ledgerIsBehind();
        var ids = added(4);
        outbox.settle(outbox.ids("a", LONG).toArray(String[]::new));
        assertThat(outbox.stream()).isEqualTo(ids);

        var read = outbox.secondReads(3);
        outbox.settle(ids.getFirst());
        assertThat(outbox.stream()).isEqualTo(ids);

        outbox.secondSettles(read.subList(0, 2));
        outbox.settle(ids.getFirst());
        assertThat(outbox.stream()).isEqualTo(ids.subList(2, 4));
        assertThat(outbox.secondReads(10)).containsExactly(ids.get(3));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1"})
    void events_of_the_same_millisecond_are_told_apart_by_their_number(int settled, int secondSettled) {
        outbox.ledgerIsBehind();
        var ids = List.of("7-1", "7-9", "7-10");
        ids.forEach(id -> outbox.addAt(id, "wanted"));
        outbox.ids("a", LONG);
        outbox.secondSettles(outbox.secondReads(3).subList(0, secondSettled));

        outbox.settle(ids.subList(0, settled).toArray(String[]::new));

        assertThat(outbox.stream()).containsExactly("7-9", "7-10");
    }

    @Test
    void however_much_happens_the_stream_does_not_grow() {
        for (int round = 0; round < 100; round++) {
            outbox.add("other", round);
            var ids = added(3);
            assertThat(outbox.ids("a", LONG)).isEqualTo(ids);
            outbox.settle(ids.toArray(String[]::new));
            assertThat(outbox.length()).isEqualTo(1);
        }
        assertThat(outbox.pending()).isZero();
    }
}
