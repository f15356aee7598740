package gg.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Play.MapChoice;
import gg.muster.league.Play.MapPick;
import gg.muster.league.Rules.MapHistory;
import gg.muster.maps.CountMaps;
import gg.muster.match.maps.LeastPlayedMaps;
import gg.muster.testing.Lab;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long choosing maps takes, the reading of the pool and of four histories included; {@code infra/decisions/027-maps.md} has figures and command. */
class MapChoiceSimulation {
    private static final int ROUNDS = 400;
    private static final int UNTIL_WARM = 100;
    private static final List<String> FOUR = List.of("1", "2", "3", "4");
    private static final double NANOS_OF_A_MS = 1e6;

    private final Lab lab = Lab.shared();

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @ParameterizedTest
    @CsvSource({"15, 42", "100, 270", "1000, 270", "1000, 5400"})
    void choosing_from_a_thousand_maps_takes_a_moment(int pool, int plays) {
        IntStream.range(0, pool)
                .forEach(i -> lab.redis()
                        .hset(
                                "{combines}:maps",
                                "uid" + i,
                                "{\"name\":\"Map %d\",\"author\":\"Somebody\"}".formatted(i)));
        FOUR.forEach(player -> IntStream.range(0, plays)
                .forEach(i -> lab.redis()
                        .zadd(
                                "{combines}:plays:" + player,
                                (double) (lab.now() - i),
                                (10_000 + i) + "/uid" + i * 7 % pool)));
        var how = new MapPick(MapChoice.LEAST_PLAYED, 3, 20, new MapHistory(14, 10));
        var choose = new LeastPlayedMaps(new Random(1));
        var times = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            var begun = System.nanoTime();
            var counted = lab.bean(CountMaps.class).count("combines", FOUR, 0);
            assertThat(choose.pick(counted.maps(), counted.plays(), how)).hasSize(3);
            if (i >= UNTIL_WARM) {
                times.add((System.nanoTime() - begun) / NANOS_OF_A_MS);
            }
        }
        Collections.sort(times);

        System.out.printf(
                "| %,d | %,d | %.2f | %.2f |%n",
                pool, plays, times.get(times.size() / 2), times.get(times.size() * 99 / 100));
        assertThat(times.get(times.size() / 2)).isLessThan(100);
    }
}
