package gg.muster.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gg.muster.servers.FreePort;
import gg.muster.testing.Lab;
import gg.muster.testing.LedgerContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LedgerTest {
    private final Lab lab = Lab.shared();

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void a_league_that_fails_is_named_and_keeps_no_other_waiting(@TempDir Path folder) throws IOException {
        lab.redis().set("{combines}:lookups", "not a hash");
        try (var context = LedgerContext.start(
                "DATABASE_URL",
                "mysql://muster:x@127.0.0.1:" + FreePort.next() + "/nobody-there",
                "REDIS_URL",
                lab.redisUrl(),
                "MUSTER_LEAGUES",
                "combines," + anotherLeague(folder),
                "DISCORD_GUILD_ID",
                "combines=1,another=2")) {
            var ledger = context.getBean(Ledger.class);

            assertThatIllegalStateException().isThrownBy(ledger::run).withMessage("the ledger failed in combines");
        }

        assertThat(lab.redis().hexists("{another}:league", "databaseDownSince")).isTrue();
    }

    @Test
    void an_outage_of_mariadb_is_told_with_its_cause_once_and_in_one_line_from_then_on() {
        var written = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger("gg.muster");
        try (var context = LedgerContext.start(
                "DATABASE_URL",
                "mysql://muster:x@127.0.0.1:" + FreePort.next() + "/nobody-there",
                "REDIS_URL",
                lab.redisUrl())) {
            var ledger = context.getBean(Ledger.class);
            written.start();
            log.addAppender(written);

            ledger.run();
            ledger.run();
        } finally {
            log.detachAppender(written);
        }

        assertThat(written.list).hasSize(2);
        assertThat(written.list.getFirst().getThrowableProxy()).isNotNull();
        assertThat(written.list.getLast().getThrowableProxy()).isNull();
        assertThat(written.list.getLast().getFormattedMessage())
                .startsWith("combines: its database is of no use since ");
    }

    private static Path anotherLeague(Path folder) throws IOException {
        try (var shipped = LedgerTest.class.getClassLoader().getResourceAsStream("leagues/combines.yml")) {
            var combines = new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    folder.resolve("another.yml"), combines.replace("\nid: combines", "\nid: another"));
        }
    }
}
