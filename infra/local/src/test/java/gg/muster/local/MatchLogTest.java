package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gg.muster.local.Driver.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

/** The life of one match, alone in its league, as the log tells it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchLogTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String GAME = "https://tracker.gg/valorant/match/00000001-89ab-cdef-0123-456789abcdef";

    private LocalTest local;
    private Driver driver;

    @BeforeAll
    void start() {
        local = LocalTest.start("match-log", LocalTest.GENEROUS, Map.of());
        driver = local.driver;
    }

    @AfterAll
    void stop() {
        local.close();
    }

    private void play(List<String> members) {
        LocalTest.atOnce(members.stream()
                .<Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                .toList());
        Driver.await("the match begins", SOON, () -> field(members, "state").equals("IN_PROGRESS"));
    }

    private String field(List<String> members, String field) {
        return OneOfEach.matchField(local, members, field);
    }

    private void submits(String member, String match) {
        var form = driver.types(member, "/match submit", Map.of("channel", "match-chat-" + match))
                .object("modal");
        driver.fillsIn(member, form.text("id"), Map.of("url", GAME));
    }

    @Test
    void every_line_of_the_log_about_a_match_has_its_id_and_its_league() {
        var logger = (Logger) LoggerFactory.getLogger("gg.muster");
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var members = driver.createMembers(10, "RECRUIT", "SIGNED");
        local.refresh();
        driver.closeDms(members.get(3));
        logger.addAppender(log);
        try {
            play(members);
            var match = field(members, "id");
            driver.fault(Map.of("path", ".*/gameSubmit", "status", 503, "times", 1));
            submits(members.getFirst(), match);
            Driver.await(
                    "its result is kept",
                    SOON,
                    () -> local.redis.zscore("{combines}:deadlines", "result:" + match) != null);
            driver.clearFaults();
            local.redis.zadd("{combines}:deadlines", 1, "result:" + match);
            local.muster.functions().runMatchmaker();
            Driver.await("it is complete", SOON, () -> state(match).equals("COMPLETED"));
            local.redis.zadd("{combines}:deadlines", 1, "rooms:" + match);
            local.muster.functions().runMatchmaker();
            Driver.await("it is closed", SOON, () -> state(match).equals("CLOSED"));
            Driver.await(
                    "its last effect is done",
                    SOON,
                    () -> lines(log).stream().anyMatch(line -> line.contains("rooms.due") && line.endsWith("done")));

            var lines = lines(log);
            assertThat(lines).hasSizeGreaterThan(9).allMatch(line -> line.contains("match " + match + " of combines"));
            assertThat(lines.toString())
                    .contains(" formed in RECRUIT", "is CREATED", "no direct message to", "is IN_PROGRESS")
                    .contains("Numbers did not answer", "result.submitted", "match.ended", "CLOSED");
        } finally {
            logger.detachAppender(log);
        }
    }

    private String state(String match) {
        return String.valueOf(local.redis.hget("{combines}:match:" + match, "state"));
    }

    /** What was logged where matches are made and kept; that the guild is looked over is about none. */
    private static List<String> lines(ListAppender<ILoggingEvent> log) {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLoggerName().matches("gg\\.muster\\.(match|outbox|numbers|discord)\\..*"))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> !line.contains("setup."))
                .toList();
    }
}
