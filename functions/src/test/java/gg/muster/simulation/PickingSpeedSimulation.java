package gg.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.FormMatch;
import gg.muster.match.Match;
import gg.muster.match.PickRules;
import gg.muster.match.ViewMatch;
import gg.muster.testing.Lab;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of Redis' time forming a match takes, by the CPU clock of its one thread, whatever else runs; {@code infra/decisions/007-match-quality.md} has figures and command. */
class PickingSpeedSimulation {
    private static final int ROUNDS = 400;
    private static final int UNTIL_WARM = 50;
    private static final long SECOND = 1000;
    private static final Pattern USED = Pattern.compile("used_cpu_(?:sys|user)_main_thread:([0-9.]+)");

    private final Lab lab = Lab.shared();
    private final List<String> lanes = lab.combines().mainQueue().laneIds();

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason();
    }

    private void waits(int player, int seconds, String recent) {
        lab.waiting("" + player, "EXPERT", lanes.get(player % lanes.size()), 1500, lab.now() - seconds * SECOND);
        lab.redis().hset("{combines}:player:" + player, "recent", recent);
    }

    /** What Redis' main thread has used, in ms. */
    private double used() {
        return USED.matcher(lab.redis().info("cpu"))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)) * SECOND)
                .sum();
    }

    private FormMatch.Code form(int round, int crowding) {
        var queue = lab.combines().mainQueue();
        var rules = PickRules.of(lab.combines().rules(), queue);
        return lab.run(
                        FormMatch.SCRIPT,
                        new FormMatch.Arguments(
                                "round-" + round,
                                lab.now(),
                                "EXPERT",
                                null,
                                lanes,
                                10,
                                queue.window(),
                                queue.pick(),
                                new PickRules(
                                        rules.relax(), rules.rematch(), crowding, rules.steps(), rules.veterans()),
                                new Match.Settings(
                                        "combine",
                                        "Expert",
                                        null,
                                        queue.shape(),
                                        queue.split(),
                                        queue.play(),
                                        queue.maps(),
                                        queue.rooms(),
                                        80,
                                        30_000,
                                        60_000,
                                        10_800_000,
                                        null,
                                        null),
                                null))
                .code();
    }

    /** Forms once more than {@code times} remembers, the looks at the clock included. */
    private void measure(List<Double> times, int round, int crowding, FormMatch.Code expected) {
        double before = used();
        assertThat(form(round, crowding)).isEqualTo(expected);
        if (round >= UNTIL_WARM) {
            times.add(used() - before);
        }
    }

    private static void report(String name, List<Double> times) {
        Collections.sort(times);
        System.out.printf(
                "| %s | %.2f | %.2f | %.2f |%n",
                name, times.get(times.size() / 2), times.get(times.size() * 99 / 100), times.getLast());
    }

    @ParameterizedTest
    @CsvSource({"100", "10000", "100000"})
    void forming_a_match_takes_less_than_a_millisecond_however_many_wait(int deep) {
        var record = new HashMap<Integer, String>();
        for (int i = 0; i < deep; i++) {
            var recent = "[[\"%d\",%d,%d]]".formatted(i % (deep / 10), lab.now() - 900 * SECOND, i % 2 + 1);
            record.put(i, recent);
            waits(i, 30, recent);
        }
        var times = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            measure(times, i, 50, FormMatch.Code.FORMED);
            lab.bean(ViewMatch.class).find("combines", "" + (10_001 + i)).orElseThrow().players().stream()
                    .map(player -> Integer.parseInt(player.id()))
                    .forEach(id -> waits(id, 30, record.getOrDefault(id, "[]")));
        }

        report("%,d wait".formatted(deep), times);
        assertThat(times.get(times.size() / 2)).isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({"3, 10, 50, everybody bears two", "1, 100, 0, everybody bears five"})
    void a_crowd_that_has_just_played_holds_nobody_up(int matches, int seconds, int crowding, String what) {
        IntStream.range(0, 1600)
                .forEach(i -> waits(
                        i,
                        seconds,
                        "[[\"%d\",%d,%d],[\"9%d\",%d,1]]"
                                .formatted(
                                        i % matches,
                                        lab.now() - 120 * SECOND,
                                        i % 2 + 1,
                                        i % matches,
                                        lab.now() - 999 * SECOND)));
        var times = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            measure(times, i, crowding, FormMatch.Code.TOO_FEW);
        }

        report("1,600 wait who have just played, " + what, times);
        assertThat(times.get(times.size() / 2)).isLessThan(5);
    }
}
