package gg.muster.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurstBenchTest {
    private static final int EACH_TIER_ONE_MATCH = 50;

    @Test
    void everybody_who_presses_at_once_is_answered_and_placed_once() {
        var folder = Path.of("target", "muster-test", "burst").toAbsolutePath();

        var report = new BurstBench(List.of(EACH_TIER_ONE_MATCH), 0, folder).run(step -> {});

        assertThat(report.broken())
                .filteredOn(bound -> !bound.contains(" after 3 s"))
                .isEmpty();
        assertThat(report.tables()).hasSize(2);
        assertThat(report.tables().getFirst()).contains("| 50 | warm | 50 |", "| 50 | cold | 50 |");
        assertThat(report.tables().getLast()).contains("| 50 | warm | 50 | 5 |", "| 50 | cold | 50 | 5 |");
    }
}
