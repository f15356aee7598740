package gg.muster.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gg.muster.servers.FreePort;
import gg.muster.testing.Lab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private static Path anotherLeague(Path folder) throws IOException {
        try (var shipped = LedgerTest.class.getClassLoader().getResourceAsStream("leagues/combines.yml")) {
            var combines = new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    folder.resolve("another.yml"), combines.replace("\nid: combines", "\nid: another"));
        }
    }
}
