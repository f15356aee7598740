package gg.muster.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the bench does what it says it measures, on a few players; what it finds here says nothing. */
class DepthBenchTest {
    private static final DepthSizes FEW = new DepthSizes(List.of(0, 12), 32, 1, List.of(100), 2, 2);

    private static final Path FOLDER =
            Path.of("target", "muster-test", "depth-leagues").toAbsolutePath();

    /** All that stays, but for the pools' panels. */
    private static Map<String, Map<String, String>> state(DepthRedis redis) {
        var state = new TreeMap<String, Map<String, String>>();
        for (var key : redis.redis().keys("*")) {
            var content = content(redis, key);
            if (!content.isEmpty()) {
                state.put(key, content);
            }
        }
        return state;
    }

    private static Map<String, String> content(DepthRedis redis, String key) {
        return switch (redis.redis().type(key)) {
            case "hash" -> redis.redis().hgetall(key);
            case "zset" ->
                redis.redis().zrangeWithScores(key, 0, -1).stream()
                        .filter(each -> !each.getValue().startsWith("panel:"))
                        .collect(Collectors.toMap(each -> each.getValue(), each -> Double.toString(each.getScore())));
            default -> Map.of();
        };
    }

    static Stream<FormingCase> oneOfEachLeague() {
        return FormingCase.all().stream().skip(2);
    }

    @ParameterizedTest
    @MethodSource("oneOfEachLeague")
    void a_copy_is_everything_that_the_product_wrote_for_the_one_who_joined(FormingCase how) {
        try (var redis = new DepthRedis(how.league())) {
            var queue = redis.league().queueOf(how.pool());
            var entries = how.first()
                    .join(new DepthJoiners(redis), queue, queue.pool(how.pool()).orElseThrow());
            var joined = state(redis);
            var template = entries.getLast().template();

            redis.empty();
            redis.pipelined(commands -> template.copy(commands, template.tokens(), redis.now()));

            assertThat(state(redis)).isEqualTo(joined);
        }
    }

    @Test
    void a_copy_under_another_id_and_at_another_time_stands_as_if_they_had_joined_then() {
        try (var queue = new DepthQueue(0)) {
            var redis = queue.redis();
            var first = queue.newcomers(1).getFirst();
            queue.join(first);
            var template = DepthTemplate.of(redis, List.of(first));
            redis.empty();
            var second = queue.newcomers(1).getFirst();
            queue.join(second);
            var joined = state(redis);

            redis.empty();
            redis.pipelined(commands -> template.copy(commands, List.of(second), redis.now()));

            assertThat(state(redis)).isEqualTo(joined).containsKey("{combines}:player:" + second);
        }
    }

    @Test
    void as_many_wait_as_the_queue_is_deep_and_those_who_join_are_counted_and_forgotten() {
        try (var queue = new DepthQueue(12)) {
            var redis = queue.redis();
            var before = state(redis);
            var players = queue.newcomers(3);
            players.stream().limit(2).forEach(queue::join);

            queue.expect(2);
            assertThatThrownBy(() -> queue.expect(3)).hasMessage("15 should wait, and 14 do");
            queue.forget(players, 2);

            queue.expect(0);
            redis.redis().hdel("{combines}:profiles", players.toArray(String[]::new));
            assertThat(state(redis)).isEqualTo(before);
        }
    }

    @Test
    void every_depth_way_of_picking_and_key_has_its_line() {
        var steps = new ArrayList<String>();

        var report = new DepthBench(FEW, List.of(BenchRedis.SINGLE, BenchRedis.CLUSTER), FOLDER).run(steps::add);

        assertThat(steps)
                .contains(
                        "joins on 3 nodes: 12 players come to wait",
                        "joins: round 1 of 1",
                        "memory: 2 matches are played");
        assertThat(report.markdown())
                .contains("\n| 0 | ", "\n| 12 | ")
                .contains("\n| lanes, everybody is kept apart | 100 | ", " | 2 TOO_FEW |")
                .contains(
                        "\n| `{league}:player:<player>` | ",
                        "\n| `{league}:match:<match>` | ",
                        "\n| `{league}:profiles` | ");
        assertThat(report.markdown().lines().filter(line -> line.endsWith("| 2 FORMED |")))
                .hasSize(5);
        assertThat(report.tables())
                .filteredOn(table -> table.contains("Joins into "))
                .hasSize(2)
                .allSatisfy(table -> assertThat(table).contains("\n| 0 | ", "\n| 12 | "));
    }
}
