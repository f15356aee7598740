package gg.muster.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BurstBenchTest {
    private static final int EACH_TIER_ONE_MATCH = 50;

    /** How long it took, and whether the first match had begun by then, which is written down. */
    private static final Pattern DEPENDS_ON_TIME = Pattern.compile(" after 3 s| MariaDB queries ");

    @Test
    void everybody_who_presses_at_once_is_answered_and_placed_once() {
        var folder = Path.of("target", "muster-test", "burst").toAbsolutePath();

        var report = new BurstBench(List.of(EACH_TIER_ONE_MATCH), 0, folder).run(step -> {});

        assertThat(report.broken())
                .filteredOn(bound -> !DEPENDS_ON_TIME.matcher(bound).find())
                .isEmpty();
        assertThat(report.tables()).hasSize(2);
        assertThat(report.tables().getFirst()).contains("| 50 | warm | 50 |", "| 50 | cold | 50 |");
        assertThat(report.tables().getLast()).contains("| 50 | warm | 50 | 5 |", "| 50 | cold | 50 | 5 |");
    }
}
