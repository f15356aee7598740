package gg.muster.league;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.health.Service;
import gg.muster.health.Services;
import gg.muster.league.HealthLeague.Worker;
import gg.muster.redis.Scripts;
import gg.muster.testing.Lab;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthLeagueTest {
    private static final String HEALTH = "{combines}:health";

    private final Lab lab = Lab.shared();
    private final Services services = new Services(lab.clock());
    private final HealthLeague health = worker(services);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private HealthLeague worker(Services itsOwn) {
        return new HealthLeague(lab.bean(Scripts.class), itsOwn, lab.clock());
    }

    private String later() {
        lab.clock().advance(Duration.ofSeconds(1));
        return String.valueOf(lab.now());
    }

    @Test
    void each_worker_notes_its_own_runs() {
        var first = lab.now();
        health.ran("combines", Worker.MATCHMAKER);
        var second = later();
        health.ran("combines", Worker.LEDGER);

        assertThat(lab.wholeState())
                .isEqualTo(HEALTH + " = {ledgerRanAt: " + second + ", matchmakerRanAt: " + first + "}");
    }

    @Test
    void an_outage_keeps_its_beginning_and_its_latest_error_until_the_service_answers() {
        var began = String.valueOf(lab.now());
        services.failed(Service.NUMBERS, "status 503");
        health.look("combines");
        var last = later();
        services.failed(Service.NUMBERS, "status 502");
        health.ran("combines", Worker.MATCHMAKER);
        assertThat(lab.wholeState())
                .isEqualTo(HEALTH + " = {asked:numbers: " + last + ", down:numbers: " + began
                        + ", error:numbers: status 502, matchmakerRanAt: " + last + "}");

        var back = later();
        services.answered(Service.NUMBERS);
        health.look("combines");
        assertThat(lab.wholeState())
                .isEqualTo(HEALTH + " = {asked:numbers: " + back + ", matchmakerRanAt: " + last + "}");
    }

    @Test
    void in_the_middle_of_a_run_nothing_is_written_unless_something_changed() {
        services.answered(Service.DISCORD);
        health.look("combines");
        assertThat(lab.wholeState()).isEmpty();

        services.failed(Service.DISCORD, "status 500");
        health.look("combines");
        var written = lab.wholeState();
        later();
        services.failed(Service.DISCORD, "status 500");
        health.look("combines");
        assertThat(lab.wholeState()).isEqualTo(written);
    }

    @Test
    void what_another_worker_saw_later_stays() {
        services.failed(Service.DISCORD, "status 500");
        later();
        var other = new Services(lab.clock());
        other.answered(Service.DISCORD);
        worker(other).ran("combines", Worker.MATCHMAKER);

        health.look("combines");

        assertThat(lab.redis().hgetall(HEALTH)).containsOnlyKeys("asked:discord", "matchmakerRanAt");
    }

    @Test
    void a_long_error_is_cut() {
        services.failed(Service.DISCORD, "x".repeat(1000));

        health.look("combines");

        assertThat(lab.redis().hget(HEALTH, "error:discord")).hasSize(160).endsWith("…");
    }
}
