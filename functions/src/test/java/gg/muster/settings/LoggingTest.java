package gg.muster.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {
    private final LoggerContext context = new LoggerContext();

    private String line(Level level, @Nullable Throwable thrown) {
        var logger = context.getLogger("gg.muster.outbox.Outbox");
        var event = new LoggingEvent("", logger, level, "match {} of {}", thrown, new Object[] {10_017, "combines"});
        return new LogLine().doLayout(event);
    }

    @Test
    void an_event_is_a_line_with_its_time_level_and_logger() {
        assertThat(line(Level.INFO, null))
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  Outbox - match 10017 of combines\\R");
        assertThat(line(Level.ERROR, null)).contains(" ERROR Outbox - ");
    }

    @Test
    void what_was_thrown_follows_with_its_cause() {
        var thrown = new IllegalStateException("no room", new IllegalArgumentException("too long"));

        assertThat(line(Level.WARN, thrown))
                .contains("match 10017 of combines")
                .contains("java.lang.IllegalStateException: no room", "\tat gg.muster.settings.LoggingTest")
                .contains("Caused by: java.lang.IllegalArgumentException: too long");
    }

    @Test
    void this_process_logs_that_way() {
        assertThat(LoggerFactory.getILoggerFactory()).isInstanceOfSatisfying(LoggerContext.class, running -> {
            var root = running.getLogger(Logger.ROOT_LOGGER_NAME);
            assertThat(root.getLevel()).isEqualTo(Level.INFO);
            assertThat(root.getAppender("STDOUT")).isInstanceOf(ConsoleAppender.class);
            assertThat(running.getLogger("org.flywaydb").getLevel()).isEqualTo(Level.ERROR);
        });
    }
}
