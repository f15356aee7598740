package gg.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gg.muster.league.League;
import gg.muster.metrics.Metric;
import gg.muster.redis.RedisUnavailable;
import gg.muster.servers.FreePort;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.Await;
import gg.muster.testing.Lab;
import gg.muster.testing.MetricsBook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OutboxTest {
    private static final Duration SOON = Duration.ofMillis(150);
    private static final Duration BUDGET = Duration.ofSeconds(50);

    private final Lab lab = Lab.shared();
    private final OutboxScripts scripts = new OutboxScripts(lab);
    private final MetricsBook metrics = new MetricsBook();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private boolean keepsForEver;

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    /** What the process would die of. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    private record Told(String type, Lane lane, Consumer<Event> work, boolean maySetAside) implements Effect {
        @Override
        public void run(League league, Event event) {
            work.accept(event);
        }
    }

    private Outbox outbox(Duration claimAfter, int batch, Consumer<Event> work) {
        return outbox(claimAfter, batch, new Told("wanted", Lane.EFFECTS, work, !keepsForEver));
    }

    private Outbox outbox(Duration claimAfter, int batch, Effect... effects) {
        var settings = new OutboxSettings(claimAfter, BUDGET, batch, batch, 20, Duration.ofDays(1));
        return Outboxes.of(lab, settings, metrics, List.of(effects));
    }

    private void work(Event event) {
        done.add(event.text("n"));
    }

    private void drain(Outbox outbox) {
        outbox.drain(lab.combines());
    }

    @Test
    void every_event_has_its_effect_once_and_nothing_is_left() {
        for (int i = 0; i < 40; i++) {
            scripts.add(i % 4 == 0 ? "other" : "wanted", i);
        }
        scripts.othersKeepUp();
        var outbox = outbox(BUDGET, 7, this::work);

        drain(outbox);
        drain(outbox);

        assertThat(done).hasSize(30).doesNotHaveDuplicates();
        assertThat(scripts.pending()).isZero();
        assertThat(scripts.length()).isEqualTo(1);
        assertThat(lab.wake().woken()).isEmpty();
    }

    @Test
    void effects_of_one_batch_run_side_by_side() {
        var together = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            scripts.add("wanted", i);
        }

        drain(outbox(BUDGET, 3, event -> {
            together.countDown();
            try {
                assertThat(together.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            work(event);
        }));

        assertThat(done).hasSize(3);
    }

    @Test
    void who_looks_at_thinking_waits_for_no_effect_also_when_they_come_after_it_has_begun() {
        scripts.add("wanted", 1);
        var replied = new CountDownLatch(2);
        var outbox = outbox(
                BUDGET,
                1,
                new Told(
                        "wanted",
                        Lane.EFFECTS,
                        event -> {
                            scripts.add("asked", 3);
                            Await.until("both have been answered", () -> replied.getCount() == 0);
                            work(event);
                        },
                        true),
                new Told(
                        "asked",
                        Lane.REPLIES,
                        event -> {
                            work(event);
                            replied.countDown();
                        },
                        true));
        scripts.add("asked", 2);

        drain(outbox);

        assertThat(done).containsExactly("2", "3", "1");
        assertThat(scripts.pending()).isZero();
        assertThat(scripts.pending(Lane.REPLIES)).isZero();
        assertThat(lab.wake().woken()).isEmpty();
    }

    /** Several times, since only a run whose classes are loaded is quicker than its own next look. */
    @RepeatedTest(3)
    void a_reply_that_the_last_effect_leads_to_is_given_in_the_same_run() {
        scripts.add("wanted", 1);
        scripts.add("asked", 2);
        var outbox = outbox(
                BUDGET,
                10,
                new Told(
                        "wanted",
                        Lane.EFFECTS,
                        event -> {
                            Await.until("whoever asked before is answered", () -> done.contains("2"));
                            scripts.add("asked", 3);
                            work(event);
                        },
                        true),
                new Told("asked", Lane.REPLIES, this::work, true));

        drain(outbox);

        assertThat(done).containsExactly("2", "1", "3");
        assertThat(scripts.pending(Lane.REPLIES)).isZero();
    }

    @Test
    void a_reply_that_fails_stays_in_its_own_line() {
        scripts.add("asked", 1);
        var outbox = outbox(
                BUDGET,
                10,
                new Told(
                        "asked",
                        Lane.REPLIES,
                        event -> {
                            throw new IllegalStateException("Discord said no");
                        },
                        true));

        drain(outbox);

        assertThat(scripts.pending()).isZero();
        assertThat(scripts.pending(Lane.REPLIES)).isEqualTo(1);
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT1S");
    }

    @Test
    void where_redis_is_away_that_is_said_whichever_line_it_was() {
        var nobody = Map.of("REDIS_URL", "redis://127.0.0.1:" + FreePort.next(), "DISCORD_GUILD_ID", "1");
        try (var context = Contexts.with(Settings.from(nobody)).start()) {
            var outbox = context.getBean(Outbox.class);

            assertThatThrownBy(() -> drain(outbox)).isInstanceOf(RedisUnavailable.class);
        }
    }

    @Test
    void a_failed_effect_is_tried_again_after_a_pause_that_grows() {
        scripts.add("wanted", 1);
        var failing = outbox(Duration.ofSeconds(3), 10, event -> {
            throw new IllegalStateException("Discord said no");
        });

        drain(failing);
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT1S");

        drain(failing);
        assertThat(metrics.sum(Metric.EFFECTS_RETRIED)).isEqualTo(1);
        Await.until("a third attempt", () -> {
            drain(failing);
            return metrics.sum(Metric.EFFECTS_RETRIED) == 3;
        });
        assertThat(lab.wake().woken())
                .containsExactly("matchmaker combines PT1S", "matchmaker combines PT2S", "matchmaker combines PT3S");
        assertThat(scripts.pending()).isEqualTo(1);
    }

    @Test
    void a_failed_effect_succeeds_later_and_is_over() {
        scripts.add("wanted", 1);
        var outbox = outbox(SOON, 10, event -> {
            if (event.deliveries() < 3) {
                throw new IllegalStateException("Discord said no");
            }
            work(event);
        });

        Await.until("it has succeeded", () -> {
            drain(outbox);
            return scripts.pending() == 0;
        });

        assertThat(done).containsExactly("1");
        assertThat(metrics.sum(Metric.EFFECTS_RETRIED)).isEqualTo(2);
    }

    @Test
    void other_events_go_on_while_one_fails() {
        for (int i = 0; i < 9; i++) {
            scripts.add("wanted", i);
        }

        drain(outbox(BUDGET, 2, event -> {
            if (event.text("n").equals("3")) {
                throw new IllegalStateException("Discord said no");
            }
            work(event);
        }));

        assertThat(done).containsExactlyInAnyOrder("0", "1", "2", "4", "5", "6", "7", "8");
        assertThat(scripts.pending()).isEqualTo(1);
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT1S");
    }

    @Test
    void what_a_dead_worker_left_is_finished_by_another_once_it_is_taken_for_dead() {
        scripts.add("wanted", 1);
        scripts.add("wanted", 2);

        drain(outbox(BUDGET, 10, event -> {
            if (event.text("n").equals("1")) {
                throw new Death();
            }
            work(event);
        }));
        assertThat(done).containsExactly("2");
        assertThat(scripts.pending()).isEqualTo(1);

        drain(outbox(BUDGET, 10, this::work));
        assertThat(done).containsExactly("2");

        var another = outbox(SOON, 10, this::work);
        Await.until("another has finished it", () -> {
            drain(another);
            return scripts.pending() == 0;
        });
        assertThat(done).containsExactly("2", "1");
    }

    @Test
    void a_slow_effect_stays_with_its_worker_for_as_long_as_it_runs() throws InterruptedException {
        scripts.add("wanted", 1);
        var claimAfter = Duration.ofSeconds(1);
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = outbox(claimAfter, 10, event -> {
            begun.countDown();
            Await.until("it may go on", () -> goOn.getCount() == 0);
            work(event);
        });
        var another = outbox(claimAfter, 10, this::work);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> drain(slow));
            begun.await();
            long longAfter = System.nanoTime() + claimAfter.multipliedBy(3).toNanos();
            Await.until("it would have been taken over", () -> {
                drain(another);
                return System.nanoTime() > longAfter;
            });
            assertThat(done).isEmpty();
            goOn.countDown();
        }

        assertThat(done).containsExactly("1");
        assertThat(scripts.pending()).isZero();
    }

    @Test
    void what_is_logged_of_a_failed_effect_is_not_the_interaction_token() {
        lab.redis()
                .xadd(
                        OutboxScripts.EVENTS,
                        Map.of(
                                "type",
                                "wanted",
                                "at",
                                "5",
                                "data",
                                "{\"player\":\"7\",\"token\":\"s3cret\",\"data\":{}}"));
        var logged = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(EffectRunner.class);
        logged.start();
        logger.addAppender(logged);
        try {
            drain(outbox(BUDGET, 1, event -> {
                throw new IllegalStateException("Discord said no");
            }));
        } finally {
            logger.detachAppender(logged);
        }

        assertThat(logged.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("wanted", "player=7")
                .doesNotContain("s3cret");
        assertThat(lab.wake().woken()).hasSize(1);
    }

    private void drainUntilNothingIsPending(Outbox outbox) {
        Await.until("nothing is pending", () -> {
            drain(outbox);
            return scripts.pending() == 0;
        });
    }

    @Test
    void an_effect_that_is_refused_for_ever_is_set_aside_after_its_last_delivery() {
        scripts.add("wanted", 1);
        var refused = outbox(Duration.ofMillis(1), 1, event -> {
            done.add("" + event.deliveries());
            throw new IllegalStateException("Discord said no");
        });

        drainUntilNothingIsPending(refused);

        assertThat(done).hasSize(20).last().isEqualTo("20");
        assertThat(metrics.sum(Metric.EFFECTS_RETRIED)).isEqualTo(19);
        assertThat(metrics.sum(Metric.EFFECTS_ABANDONED)).isEqualTo(1);
        assertThat(lab.redis().zrange("{combines}:abandoned", 0, -1))
                .singleElement()
                .asString()
                .contains("\"deliveries\":20", "Discord said no", "\"n\":\"1\"");
    }

    /** What is thrown where nobody listens. */
    private static RuntimeException unavailable() {
        var nobody = Map.of("REDIS_URL", "redis://127.0.0.1:" + FreePort.next(), "DISCORD_GUILD_ID", "1");
        try (var context = Contexts.with(Settings.from(nobody)).start()) {
            return catchThrowableOfType(
                    RedisUnavailable.class,
                    () -> context.getBean(SettleOutbox.class).settle("combines", "matchmaker", "1-0"));
        }
    }

    @Test
    void while_redis_or_another_service_is_away_nothing_is_set_aside_for_a_day() {
        lab.redis().xadd(OutboxScripts.EVENTS, Map.of("type", "wanted", "at", "" + lab.now(), "data", "{\"n\":\"1\"}"));
        var unavailable = unavailable();
        var away = outbox(Duration.ofMillis(1), 1, event -> {
            done.add(event.text("n"));
            throw unavailable;
        });

        Await.until("it was tried often", () -> {
            drain(away);
            return done.size() > 25;
        });
        assertThat(scripts.pending()).isEqualTo(1);

        lab.clock().advance(Duration.ofDays(1).plusMillis(1));
        drainUntilNothingIsPending(away);
        assertThat(lab.redis().zcard("{combines}:abandoned")).isEqualTo(1);
    }

    @Test
    void an_effect_that_must_not_be_lost_is_never_set_aside() {
        scripts.add("wanted", 1);
        keepsForEver = true;
        var refused = outbox(Duration.ofMillis(1), 1, event -> {
            done.add(event.text("n"));
            throw new IllegalStateException("Discord said no");
        });

        Await.until("it was tried often", () -> {
            drain(refused);
            return done.size() > 25;
        });

        assertThat(scripts.pending()).isEqualTo(1);
        assertThat(lab.redis().zcard("{combines}:abandoned")).isZero();
    }

    @Test
    void when_the_budget_is_spent_it_stops_and_asks_to_be_woken() {
        for (int i = 0; i < 5; i++) {
            scripts.add("wanted", i);
        }
        var slow = outbox(BUDGET, 1, event -> {
            work(event);
            lab.clock().advance(Duration.ofSeconds(20));
        });

        drain(slow);

        assertThat(done).containsExactly("0", "1", "2");
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
        assertThat(scripts.pending()).isZero();
        drain(slow);
        assertThat(done).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void an_event_without_the_field_that_is_asked_for_says_which() {
        scripts.add("wanted", 1);
        var seen = new CopyOnWriteArrayList<String>();

        drain(outbox(BUDGET, 1, event -> {
            try {
                event.text("player");
            } catch (IllegalArgumentException missing) {
                seen.add(String.valueOf(missing.getMessage()));
            }
        }));

        assertThat(seen).singleElement().asString().endsWith("wanted has no text player");
    }
}
