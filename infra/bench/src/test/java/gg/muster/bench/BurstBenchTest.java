package gg.muster.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BurstBenchTest {
    private static final int EACH_TIER_ONE_MATCH = 50;
    private static final int EACH_NODE_ONE_MATCH = 30;
    private static final Path FOLDER = Path.of("target", "muster-test", "burst").toAbsolutePath();

    /** How long it took, and whether the first match had begun by then, which is written down. */
    private static final Pattern DEPENDS_ON_TIME = Pattern.compile(" after 3 s| MariaDB queries ");

    @Test
    void everybody_who_presses_at_once_is_answered_and_placed_once() {
        var report = run(BurstCase.all(List.of(EACH_TIER_ONE_MATCH), List.of(BenchRedis.SINGLE)));

        assertThat(report.tables()).hasSize(3);
        assertThat(report.tables().getFirst()).contains("| 50 | warm | 1 node | 50 |", "| 50 | cold | 1 node | 50 |");
        assertThat(report.tables().get(1))
                .contains("| 50 | warm | 1 node | 50 | 5 |", "| 50 | cold | 1 node | 50 | 5 |");
        assertThat(report.tables().getLast()).contains("| 50 | warm | 1 node | 1 | 50 |");
    }

    @Test
    void on_a_cluster_members_of_several_leagues_meet_every_node_and_none_refuses_anything() {
        var report = run(List.of(new BurstCase(EACH_NODE_ONE_MATCH, false, BenchRedis.CLUSTER)));

        assertThat(report.tables().getFirst()).contains("| 30 | cold | 3 nodes | 30 |");
        assertThat(report.tables().get(1)).contains("| 30 | cold | 3 nodes | 30 | 3 |");
        assertThat(report.tables().getLast()).contains("| 30 | cold | 3 nodes | 2 / 2 / 2 | 10 / 10 / 10 |");
    }

    private static Report run(List<BurstCase> bursts) {
        var report = new BurstBench(bursts, 0, FOLDER).run(step -> {});
        assertThat(report.broken())
                .filteredOn(bound -> !DEPENDS_ON_TIME.matcher(bound).find())
                .isEmpty();
        return report;
    }

    @Test
    void a_redis_that_no_bench_has_is_refused_by_name() {
        assertThat(BenchRedis.named("single, cluster")).containsExactly(BenchRedis.SINGLE, BenchRedis.CLUSTER);
        assertThatThrownBy(() -> BenchRedis.named("sentinel"))
                .hasMessage("bench.redis: must be some of [single, cluster], was \"sentinel\"");
    }
}
