package gg.muster.wake;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.servers.FreePort;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.Await;
import gg.muster.testing.RealQueues;
import gg.muster.testing.TestClock;
import gg.muster.wake.Deliveries.Delivery;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Against a server that speaks SQS; see {@link RealQueues} for its timeouts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqsWakeTest {
    private static final String MATCHMAKER = "matchmaker.fifo";
    private static final String LATER = "later";

    private final RealQueues queues = new RealQueues();
    private final TestClock clock = new TestClock();
    private final ApplicationContext context = start(queues.settings());
    private final Wake wake = context.getBean(Wake.class);
    private final Deliveries deliveries = context.getBean(Deliveries.class);

    private ApplicationContext start(Map<String, String> wakes) {
        var environment = new HashMap<>(wakes);
        environment.putAll(Map.of("DISCORD_GUILD_ID", "1", "DISCORD_PUBLIC_KEY", "00".repeat(32)));
        return Contexts.with(Settings.from(environment))
                .singletons(clock, RealQueues.CREDENTIALS)
                .start();
    }

    /** Every test has buckets of its own, for SQS remembers what was sent for five minutes. */
    @BeforeEach
    void emptyQueues() {
        queues.empty();
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterAll
    void close() {
        context.close();
        queues.close();
    }

    private List<Message> taken(String queue) {
        var messages = new ArrayList<Message>();
        Await.until("something in " + queue, () -> messages.addAll(queues.take(queue)));
        return messages;
    }

    private static Delivery delivery(String queue, Message message) {
        return new Delivery(message.messageId(), message.receiptHandle(), queue, message.body());
    }

    private List<Delivery> deliveries(String queue) {
        return taken(queue).stream().map(message -> delivery(queue, message)).toList();
    }

    /** So many of them, which may become visible one after the other. */
    private List<Delivery> deliveries(String queue, int count) {
        var taken = new ArrayList<Delivery>();
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (taken.size() < count && System.nanoTime() < end) {
            taken.addAll(deliveries(queue));
        }
        assertThat(taken).hasSize(count);
        return taken;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void where_queues_are_set_wakes_go_through_them() {
        assertThat(wake).isInstanceOf(SqsWake.class);
    }

    @Test
    void a_hundred_wakes_in_a_second_are_one_message() {
        for (int i = 0; i < 100; i++) {
            wake.matchmaker("combines");
        }

        assertThat(queues.size(MATCHMAKER)).isOne();
    }

    @Test
    void the_next_second_and_another_league_have_a_message_of_their_own() {
        wake.matchmaker("combines");
        wake.matchmaker("gamemodes");
        clock.advance(SqsWake.BUCKET);
        wake.matchmaker("combines");

        assertThat(queues.size(MATCHMAKER)).isEqualTo(3);
    }

    /** Else a wake later in that second would be dropped as a double, after the run that should have seen its work. */
    @Test
    void no_message_is_taken_before_the_second_that_it_stands_for_is_over() {
        var start = System.nanoTime();
        wake.matchmaker("combines");

        assertThat(taken(MATCHMAKER)).hasSize(1);
        assertThat(since(start)).isGreaterThanOrEqualTo(SqsWake.BUCKET);
    }

    @Test
    void a_later_wake_is_never_early_and_is_then_passed_on_to_meet_the_others() {
        var start = System.nanoTime();
        wake.matchmaker("combines", Duration.ofMillis(1500));

        assertThat(queues.size(MATCHMAKER)).isZero();
        var batch = deliveries(LATER);

        assertThat(since(start)).isGreaterThan(Duration.ofMillis(1500));
        wake.matchmaker("combines");
        assertThat(deliveries.serve(batch, leagues -> {
                    throw new AssertionError("nothing is run yet, but was for " + leagues);
                }))
                .isEmpty();
        assertThat(queues.size(MATCHMAKER)).isOne();
    }

    @Test
    void what_is_due_after_longer_than_a_message_can_wait_is_left_to_the_schedule() {
        wake.matchmaker("combines", Duration.ofMinutes(16));

        assertThat(queues.size(LATER) + queues.size(MATCHMAKER)).isZero();
    }

    @Test
    void the_ledger_is_woken_once_for_all_leagues() {
        wake.ledger("combines");
        wake.ledger("gamemodes");

        assertThat(queues.size("ledger.fifo")).isOne();
    }

    @Test
    void wakes_of_a_league_come_one_after_the_other_and_those_of_another_meanwhile() {
        wake.matchmaker("combines");
        var first = taken(MATCHMAKER);
        clock.advance(SqsWake.BUCKET);
        wake.matchmaker("combines");
        wake.matchmaker("gamemodes");

        var meanwhile = taken(MATCHMAKER);
        queues.delete(MATCHMAKER, first.getFirst());
        var afterwards = taken(MATCHMAKER);

        assertThat(meanwhile).extracting(Message::body).containsExactly("{\"league\":\"gamemodes\",\"later\":false}");
        assertThat(afterwards).extracting(Message::body).containsExactly("{\"league\":\"combines\",\"later\":false}");
    }

    @Test
    void a_wake_whose_run_died_is_delivered_again() {
        wake.matchmaker("combines");
        var first = taken(MATCHMAKER).getFirst();

        var again = taken(MATCHMAKER).getFirst();

        assertThat(again.messageId()).isEqualTo(first.messageId());
        assertThat(again.attributes()).containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
    }

    @Test
    void several_wakes_of_a_league_are_one_run_and_a_league_that_fails_fails_alone() {
        wake.matchmaker("combines");
        wake.matchmaker("gamemodes");
        var batch = deliveries(MATCHMAKER, 2);
        var twice = new ArrayList<>(batch);
        twice.add(new Delivery("another", "none", MATCHMAKER, "{\"league\":\"combines\"}"));
        var runs = new ArrayList<Set<String>>();

        var failed = deliveries.serve(twice, leagues -> {
            runs.add(Set.copyOf(leagues));
            return Set.of("gamemodes");
        });

        assertThat(runs).containsExactly(Set.of("combines", "gamemodes"));
        assertThat(failed)
                .containsExactly(batch.stream()
                        .filter(one -> one.body().contains("gamemodes"))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void a_wake_that_failed_is_given_back_for_a_few_seconds_only() {
        wake.matchmaker("combines");
        var batch = deliveries(MATCHMAKER);
        var start = System.nanoTime();

        deliveries.serve(batch, leagues -> leagues);

        assertThat(taken(MATCHMAKER)).hasSize(1);
        assertThat(since(start)).isGreaterThan(Duration.ofSeconds(4));
    }

    @Test
    void what_is_no_wake_is_set_aside_after_some_attempts_and_the_others_are_served() {
        queues.send(MATCHMAKER, "junk", "not a wake");
        wake.matchmaker("combines");
        var served = new ArrayList<String>();

        var failed = deliveries.serve(deliveries(MATCHMAKER, 2), leagues -> {
            served.addAll(leagues);
            return Set.of();
        });

        assertThat(failed).hasSize(1);
        assertThat(served).containsExactly("combines");
        Await.until("the message is set aside", () -> {
            queues.take(MATCHMAKER);
            return queues.size("failed.fifo") == 1;
        });
    }

    @Test
    void queues_that_cannot_be_reached_fail_nobody_and_hold_nobody_up() {
        var nobody = "http://127.0.0.1:" + FreePort.next() + "/1/";
        try (var away = start(Map.of(
                "WAKE_MATCHMAKER_URL", nobody + MATCHMAKER,
                "WAKE_LATER_URL", nobody + LATER,
                "WAKE_LEDGER_URL", nobody + "ledger.fifo"))) {
            var other = away.getBean(Wake.class);
            var start = System.nanoTime();

            other.matchmaker("combines");
            other.matchmaker("combines", Duration.ofSeconds(3));
            other.ledger("combines");

            assertThat(since(start)).isLessThan(Duration.ofSeconds(3));
        }
    }
}
