package gg.muster.outbox;

import static gg.muster.outbox.OutboxScripts.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.AtOnce;
import gg.muster.testing.Await;
import gg.muster.testing.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeOutboxTest {
    private final Lab lab = Lab.shared();
    private final OutboxScripts outbox = new OutboxScripts(lab);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void an_event_that_is_tried_again_is_what_it_was_and_has_been_delivered_before() {
        lab.redis()
                .xadd(
                        OutboxScripts.EVENTS,
                        Map.of(
                                "type",
                                "effect.retried",
                                "at",
                                "9",
                                "data",
                                "{\"type\":\"wanted\",\"at\":5,\"data\":{\"n\":\"1\"}}"));

        assertThat(outbox.take("a", 10, LONG).events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("wanted");
            assertThat(event.at()).isEqualTo(5);
            assertThat(event.text("n")).isEqualTo("1");
            assertThat(event.deliveries()).isEqualTo(2);
        });
    }

    @Test
    void new_events_are_handed_out_in_order_and_once() {
        var first = outbox.add("wanted", 1);
        var second = outbox.add("wanted", 2);

        var taken = outbox.take("a", 10, LONG);

        assertThat(taken.events().stream().map(Event::id)).containsExactly(first, second);
        assertThat(taken.events().getFirst()).satisfies(event -> {
            assertThat(event.type()).isEqualTo("wanted");
            assertThat(event.at()).isEqualTo(5);
            assertThat(event.text("n")).isEqualTo("1");
            assertThat(event.deliveries()).isEqualTo(1);
        });
        assertThat(outbox.ids("b", LONG)).isEmpty();
        assertThat(outbox.pending()).isEqualTo(2);
    }

    @Test
    void before_anything_has_happened_there_is_nothing_to_do() {
        var taken = outbox.take("a", 10, LONG);

        assertThat(taken.events()).isEmpty();
        assertThat(taken.more()).isFalse();
        assertThat(outbox.add("wanted", 1)).isEqualTo(outbox.ids("a", LONG).getFirst());
    }

    @Test
    void what_happened_before_the_first_worker_came_is_not_lost() {
        var early = outbox.add("wanted", 1);

        assertThat(outbox.ids("a", LONG)).containsExactly(early);
    }

    @Test
    void events_of_other_types_are_passed_over_and_dropped() {
        outbox.add("other", 1);
        var wanted = outbox.add("wanted", 2);
        outbox.add("other", 3);

        assertThat(outbox.ids("a", LONG)).containsExactly(wanted);
        assertThat(outbox.pending()).isEqualTo(1);
        assertThat(outbox.stream()).hasSize(2).startsWith(wanted);
    }

    @Test
    void a_batch_that_is_full_says_that_there_may_be_more_even_when_nothing_in_it_was_wanted() {
        outbox.add("other", 1);
        outbox.add("other", 2);
        outbox.add("wanted", 3);

        assertThat(outbox.take("a", 2, LONG).more()).isTrue();
        assertThat(outbox.take("a", 2, LONG).events()).hasSize(1);
        assertThat(outbox.take("a", 2, LONG).more()).isFalse();
    }

    @Test
    void an_event_stays_with_its_worker_until_that_is_taken_for_dead() {
        var event = outbox.add("wanted", 1);
        outbox.ids("a", LONG);

        assertThat(outbox.ids("b", LONG)).isEmpty();
        Await.until("b takes over", () -> outbox.ids("b", 200).equals(List.of(event)));
        assertThat(outbox.ids("c", LONG)).isEmpty();
    }

    @Test
    void every_time_it_is_taken_over_counts() {
        outbox.add("wanted", 1);
        outbox.ids("a", LONG);
        for (int deliveries = 2; deliveries <= 4; deliveries++) {
            var seen = new ArrayList<Event>();
            Await.until(
                    "it is taken over",
                    () -> seen.addAll(outbox.take("b", 10, 30).events()));

            assertThat(seen).hasSize(1);
            assertThat(seen.getFirst().deliveries()).isEqualTo(deliveries);
        }
    }

    @Test
    void an_unfinished_event_that_is_not_wanted_any_more_is_passed_over() {
        outbox.add("wanted", 1);
        outbox.ids("a", LONG);

        Await.until("it is passed over", () -> {
            outbox.takeOther("b", 30);
            return outbox.pending() == 0;
        });
    }

    @Test
    void workers_side_by_side_never_get_the_same_event() {
        for (int i = 0; i < 200; i++) {
            outbox.add("wanted", i);
        }

        var taken = AtOnce.each(1, 40, worker -> outbox.ids("w" + worker, LONG));

        assertThat(taken.stream().flatMap(List::stream)).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void a_worker_that_died_is_not_forgotten_before_all_that_it_left_has_been_taken_over() {
        var left = List.of(outbox.add("wanted", 1), outbox.add("wanted", 2), outbox.add("wanted", 3));
        outbox.ids("died", LONG);
        var taken = new ArrayList<String>();

        Await.until("all three are taken over, one at a time", () -> {
            outbox.take("b", 1, 30).events().forEach(event -> {
                taken.add(event.id());
                outbox.settle(event.id());
            });
            return taken.size() == 3;
        });

        assertThat(taken).isEqualTo(left);
    }

    @Test
    void workers_that_have_gone_are_forgotten() {
        outbox.add("wanted", 1);
        outbox.ids("died", LONG);
        for (int i = 0; i < 5; i++) {
            outbox.add("wanted", i);
            outbox.settle(outbox.ids("w" + i, LONG).toArray(String[]::new));
        }
        assertThat(outbox.workers()).isEqualTo(6);

        Await.until("only the taker is left", () -> {
            outbox.ids("last", 30);
            return outbox.workers() == 1;
        });
        assertThat(outbox.pending()).isEqualTo(1);
    }
}
