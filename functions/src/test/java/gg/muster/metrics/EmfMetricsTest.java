package gg.muster.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gg.muster.testing.EmfRules;
import gg.muster.testing.TestClock;
import io.micronaut.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmfMetricsTest {
    private final List<String> lines = new ArrayList<>();
    private final EmfMetrics metrics = new EmfMetrics(JsonMapper.createDefault(), new TestClock(), lines::add);

    private List<? extends Map<?, ?>> flushed() {
        metrics.flush();
        var flushed = lines.stream().map(EmfRules::obeyedBy).toList();
        lines.clear();
        return flushed;
    }

    @Test
    void counts_add_up_the_last_level_holds_and_every_time_is_there() {
        metrics.count(Metric.JOINS, "combines", "EXPERT");
        metrics.count(Metric.JOINS, "combines", "EXPERT");
        metrics.record(Metric.POOL_DEPTH, "combines", "EXPERT", 9);
        metrics.record(Metric.POOL_DEPTH, "combines", "EXPERT", 3);
        metrics.record(Metric.WAIT, "combines", "EXPERT", 0.125);
        metrics.record(Metric.WAIT, "combines", "EXPERT", 7);

        metrics.flush();

        assertThat(lines)
                .containsExactly(
                        "{\"_aws\":{\"Timestamp\":1767225600000,\"CloudWatchMetrics\":["
                                + "{\"Namespace\":\"Muster\",\"Dimensions\":[[\"league\",\"pool\"]],\"Metrics\":["
                                + "{\"Name\":\"joins\",\"Unit\":\"Count\"},"
                                + "{\"Name\":\"pool_depth\",\"Unit\":\"Count\"},"
                                + "{\"Name\":\"wait\",\"Unit\":\"Milliseconds\"}]}]},"
                                + "\"league\":\"combines\",\"pool\":\"EXPERT\",\"joins\":2,\"pool_depth\":3,\"wait\":[0.125,7]}");
    }

    @Test
    void an_invocation_that_measured_nothing_writes_nothing_and_none_is_written_twice() {
        assertThat(flushed()).isEmpty();
        metrics.count(Metric.LOOKUPS, "combines");

        assertThat(flushed()).hasSize(1);
        assertThat(flushed()).isEmpty();
    }

    @Test
    void every_metric_obeys_the_specification_with_its_league_and_one_more_dimension_at_most() {
        for (var metric : Metric.values()) {
            metrics.record(metric, "combines", metric.label().isEmpty() ? "" : "a \"label\"", 1.5);
        }

        var line = flushed();

        assertThat(line).hasSize(1);
        assertThat(line.getFirst().keySet().stream().map(String::valueOf))
                .contains("league")
                .containsAll(List.of(Metric.values()).stream().map(Metric::id).toList());
        assertThat(directives(line.getFirst()))
                .allSatisfy(dimensions -> assertThat(dimensions).matches("\\[\\[league(, \\w+)?](, \\[scope])?]"));
    }

    /** An alarm watches one series; which leagues and labels there are it does not know. */
    @Test
    void what_an_alarm_watches_is_also_there_over_all_leagues_and_labels() {
        metrics.count(Metric.EFFECTS_ABANDONED, "combines", "room");
        metrics.count(Metric.EFFECTS_RETRIED, "combines", "room");

        metrics.flush();

        assertThat(lines)
                .containsExactly("{\"_aws\":{\"Timestamp\":1767225600000,\"CloudWatchMetrics\":["
                        + "{\"Namespace\":\"Muster\",\"Dimensions\":[[\"league\",\"effect\"]],\"Metrics\":["
                        + "{\"Name\":\"effects_retried\",\"Unit\":\"Count\"}]},"
                        + "{\"Namespace\":\"Muster\",\"Dimensions\":[[\"league\",\"effect\"],[\"scope\"]],\"Metrics\":["
                        + "{\"Name\":\"effects_abandoned\",\"Unit\":\"Count\"}]}]},"
                        + "\"league\":\"combines\",\"effect\":\"room\",\"scope\":\"all\","
                        + "\"effects_retried\":1,\"effects_abandoned\":1}");
    }

    private static List<String> directives(Map<?, ?> line) {
        var directives = (List<?>) ((Map<?, ?>) Objects.requireNonNull(line.get("_aws"))).get("CloudWatchMetrics");
        return Objects.requireNonNull(directives).stream()
                .map(directive -> String.valueOf(((Map<?, ?>) directive).get("Dimensions")))
                .toList();
    }

    @Test
    void what_differs_in_a_dimension_is_in_lines_of_its_own() {
        for (var pool : List.of("EXPERT", "MYTHIC")) {
            metrics.count(Metric.JOINS, "combines", pool);
            metrics.record(Metric.POOL_DEPTH, "combines", pool, 1);
        }
        metrics.count(Metric.JOINS, "another", "EXPERT");
        metrics.record(Metric.SCRIPT_TIME, "combines", "queue/join", 2);

        assertThat(flushed())
                .extracting(line -> line.get("league") + " " + line.get("pool") + " " + line.get("script"))
                .containsExactly("another EXPERT null", "combines EXPERT queue/join", "combines MYTHIC null");
    }

    @Test
    void more_than_a_hundred_values_take_more_lines_and_none_is_lost() {
        IntStream.range(0, 250).forEach(i -> metrics.record(Metric.SCRIPT_TIME, "combines", "queue/join", i));

        assertThat(flushed())
                .extracting(line -> ((List<?>) Objects.requireNonNull(line.get("script_time"))).size())
                .containsExactly(100, 100, 50);
    }

    @Test
    void threads_lose_nothing() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1000; i++) {
                threads.execute(() -> metrics.count(Metric.LOOKUPS, "combines"));
            }
        }

        assertThat(flushed())
                .extracting(line -> String.valueOf(line.get("lookups")))
                .containsExactly("1000");
    }

    @Test
    void an_invocation_that_fails_has_been_measured_all_the_same() {
        assertThatIllegalStateException()
                .isThrownBy(() -> metrics.during(() -> {
                    metrics.count(Metric.LOOKUPS, "combines");
                    throw new IllegalStateException("broken");
                }));

        assertThat(lines).hasSize(1);
    }
}
