package gg.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gg.muster.config.ViewConfig;
import gg.muster.deadline.ExpireDeadline;
import gg.muster.deadline.NextDeadline;
import gg.muster.league.HealthLeague;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.match.FormMatch;
import gg.muster.setup.BeginSetup;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchmakerTest {
    private final Lab lab = Lab.shared();
    private final League combines = lab.combines();
    private final League another = new League(
            "another",
            "Another",
            combines.season(),
            combines.strict(),
            combines.joining(),
            combines.sorting(),
            combines.rules(),
            combines.admin(),
            combines.parties(),
            combines.detect(),
            combines.gamemodes(),
            combines.queues());
    private final List<String> served = new CopyOnWriteArrayList<>();

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private record Told(Consumer<League> work) implements Effect {
        @Override
        public String type() {
            return "wanted";
        }

        @Override
        public void run(League league, Event event) {
            work.accept(league);
        }
    }

    private Matchmaker matchmaker(Consumer<League> work) {
        var settings =
                new OutboxSettings(Duration.ofSeconds(90), Duration.ofSeconds(50), 16, 64, 20, Duration.ofDays(1));
        var outbox = Outboxes.of(lab, settings, lab.metrics(), List.of(new Told(work)));
        var leagues = new Leagues(List.of(combines, another), Map.of("combines", "1", "another", "2"));
        return new Matchmaker(
                leagues,
                lab.bean(ExpireDeadline.class),
                lab.bean(ViewConfig.class),
                lab.bean(FormMatch.class),
                outbox,
                lab.bean(HealthLeague.class),
                lab.bean(BeginSetup.class),
                lab.bean(NextDeadline.class));
    }

    private void happensIn(String league) {
        lab.redis().xadd("{" + league + "}:events", Map.of("type", "wanted", "at", "5", "data", "{}"));
    }

    @Test
    void leagues_share_the_time_of_a_run_instead_of_waiting_for_each_other() {
        happensIn("combines");
        happensIn("another");
        var together = new CountDownLatch(2);

        matchmaker(league -> {
                    together.countDown();
                    try {
                        assertThat(together.await(5, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    served.add(league.id());
                })
                .run();

        assertThat(served).containsExactlyInAnyOrder("combines", "another");
    }

    @Test
    void a_league_that_fails_is_named_and_keeps_no_other_waiting() {
        lab.redis().set("{combines}:events", "not a stream");
        happensIn("another");

        assertThatIllegalStateException()
                .isThrownBy(() -> matchmaker(league -> served.add(league.id())).run())
                .withMessage("the matchmaker failed in combines");

        assertThat(served).containsExactly("another");
    }
}
