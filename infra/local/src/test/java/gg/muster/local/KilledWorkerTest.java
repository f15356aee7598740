package gg.muster.local;

import gg.muster.discord.DiscordMetrics;
import gg.muster.local.Driver.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The worker dies right after the n-th thing it asked of Discord, for every n: Discord has done it, and nothing about it
 * was written down. The next run finishes exactly what was missing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledWorkerTest {
    /** Category, four rooms, the card, ten direct message channels and ten messages. */
    private static final int CALLS = 26;

    private final Killer killer = new Killer();
    private LocalTest local;
    private Driver driver;

    @BeforeAll
    void start() {
        local = LocalTest.start("killed", LocalTest.GENEROUS, Map.of("muster.outbox.claim-after", "100ms"), killer);
        driver = local.driver;
        killer.spareUs();
    }

    @AfterAll
    void stop() {
        local.close();
    }

    @Test
    void a_worker_killed_between_any_two_effects_is_carried_on_from_there() {
        for (int call = 1; call <= CALLS; call++) {
            var members = driver.createMembers(10, "EXPERT", "SIGNED");
            local.refresh();
            killer.killAfter(call);
            LocalTest.atOnce(members.stream()
                    .<java.util.concurrent.Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                    .toList());
            Driver.await("the worker died at call " + call, Duration.ofSeconds(20), killer::hasKilled);

            Driver.await("the match begins after a death at call " + call, Duration.ofSeconds(20), () -> {
                local.muster.functions().runMatchmaker();
                return stateOf(members.getFirst()).equals("IN_PROGRESS");
            });

            OneOfEach.assertFor(local, members);
        }
    }

    private String stateOf(String member) {
        return OneOfEach.matchField(local, List.of(member), "state");
    }

    /** Ends the worker's thread as a killed process would: no handler runs, nothing is postponed. */
    private static final class Killer implements DiscordMetrics {
        private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        private final AtomicBoolean killed = new AtomicBoolean();

        void spareUs() {
            left.set(Integer.MAX_VALUE);
        }

        void killAfter(int call) {
            killed.set(false);
            left.set(call);
        }

        boolean hasKilled() {
            return killed.get();
        }

        @Override
        public void requested(String route, int status, Duration latency) {
            if (left.decrementAndGet() == 0) {
                killed.set(true);
                throw new Killed();
            }
        }

        @Override
        public void rateLimited(String route, String scope) {}

        @Override
        public void retried(String route) {}
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
