package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.slf4j.LoggerFactory;

/** Redis or MariaDB is away for a while: everyone gets a plain answer in time, and it passes by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledIfSystemProperty(named = "muster.redis", matches = "cluster", disabledReason = "it ends the one server")
class OutageTest {
    private static final String UNAVAILABLE = "Queues are unavailable for a moment, try again shortly.";
    private static final Duration SOON = Duration.ofSeconds(30);

    private LocalTest local;
    private Driver driver;

    @BeforeAll
    void start() {
        local = LocalTest.start("outage", LocalTest.GENEROUS, Map.of());
        driver = local.driver;
    }

    @AfterAll
    void stop() {
        local.close();
    }

    private String member() {
        return driver.createMembers(1, "EXPERT", "SIGNED").getFirst();
    }

    private String queue(String member) {
        return driver.types(member, "/queue").text("content");
    }

    @Test
    void without_redis_there_is_a_sentence_and_afterwards_the_queue() {
        var member = member();
        local.refresh();
        local.muster.redis().kill();

        var answer = driver.types(member, "/queue");

        assertThat(answer.text("content")).isEqualTo(UNAVAILABLE);
        assertThat(answer.flag("ephemeral")).isTrue();
        assertThat(Scrape.of(driver).value("muster_redis_unavailable_total{league=\"combines\",script=\"queue/join\"}"))
                .isPositive();
        local.muster.redis().restart();
        Driver.await("the queue is back", SOON, () -> queue(member).startsWith("You have joined"));
    }

    @Test
    void health_is_ready_down_without_redis_and_ready_again() {
        assertThat(driver.text("/healthz")).isEqualTo("{\"status\":\"ready\",\"redis\":\"up\",\"mariadb\":\"up\"}");
        local.muster.redis().kill();

        assertThat(driver.status("/healthz")).isEqualTo(503);
        assertThat(driver.text("/healthz")).startsWith("{\"status\":\"down\",\"redis\":\"Redis did not answer");
        local.muster.redis().restart();
        Driver.await("it is ready again", SOON, () -> driver.status("/healthz") == 200);
    }

    @Test
    void health_says_that_redis_hangs_within_two_seconds() {
        local.muster.redis().pause();
        try {
            var asked = System.nanoTime();
            assertThat(driver.status("/healthz")).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
        } finally {
            local.muster.redis().resume();
        }
        Driver.await("it is ready again", SOON, () -> driver.status("/healthz") == 200);
    }

    @Test
    void without_mariadb_health_shows_it_and_stays_ready() {
        local.muster.mariaDb().kill();
        try {
            local.refresh();
            assertThat(driver.text("/healthz")).contains("\"status\":\"ready\"", "\"mariadb\":\"down since ");
            assertThat(driver.status("/healthz")).isEqualTo(200);
            assertThat(Scrape.of(driver).value("muster_database_unavailable_total{league=\"combines\"}"))
                    .isPositive();
        } finally {
            local.muster.mariaDb().start();
        }
        Driver.await("it is seen to be back", SOON, () -> {
            local.refresh();
            return driver.text("/healthz").contains("\"mariadb\":\"up\"");
        });
    }

    @Test
    void without_redis_each_run_logs_one_line() {
        var written = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger("gg.muster");
        local.muster.redis().kill();
        written.start();
        log.addAppender(written);
        try {
            local.muster.wake().matchmaker("combines");
            local.muster.wake().ledger("combines");
            Driver.await("both have failed", SOON, () -> said(written).size() >= 2);
        } finally {
            log.detachAppender(written);
            local.muster.redis().restart();
        }

        assertThat(said(written))
                .allSatisfy(line -> assertThat(line).contains("failed in league combines: Redis did not answer"));
        assertThat(List.copyOf(written.list))
                .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull());
        Driver.await("it is ready again", SOON, () -> driver.status("/healthz") == 200);
    }

    private static List<String> said(ListAppender<ILoggingEvent> written) {
        return List.copyOf(written.list).stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void while_redis_is_slow_the_sentence_comes_before_discord_gives_up() {
        var member = member();
        local.refresh();
        local.muster.redis().pause();
        try {
            assertThat(queue(member)).isEqualTo(UNAVAILABLE);
        } finally {
            local.muster.redis().resume();
        }
        Driver.await("the queue is back", SOON, () -> {
            var said = queue(member);
            return said.startsWith("You have joined") || said.startsWith("Already in queue");
        });
    }

    @Test
    void without_mariadb_known_players_play_on_and_unknown_ones_are_told() {
        var known = member();
        local.refresh();
        var unknown = member();
        local.muster.mariaDb().kill();
        try {
            assertThat(queue(known)).startsWith("You have joined");
            assertThat(queue(unknown)).startsWith("I can't look you up right now");
        } finally {
            local.muster.mariaDb().start();
        }
        Driver.await("unknown players are looked up again", SOON, () -> {
            local.refresh();
            return queue(unknown).startsWith("You have joined");
        });
    }
}
