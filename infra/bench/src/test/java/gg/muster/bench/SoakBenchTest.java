package gg.muster.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SoakBenchTest {
    /** Too short to say anything of memory, or to be sure of a match. */
    private static final Duration A_MOMENT = Duration.ofSeconds(6);

    @Test
    void whatever_was_going_on_has_ended_a_month_later_and_left_nothing_wrong() {
        var folder = Path.of("target", "muster-test", "soak").toAbsolutePath();

        var report = new SoakBench(A_MOMENT, folder).run(step -> {});

        assertThat(report.broken()).noneMatch(bound -> bound.contains("not quiet") || bound.contains("findings"));
        assertThat(report.tables()).hasSize(1);
        assertThat(report.tables().getFirst().lines())
                .filteredOn(row -> row.contains("a month later"))
                .hasSize(2);
    }
}
