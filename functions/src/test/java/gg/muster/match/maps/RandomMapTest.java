package gg.muster.match.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomMapTest {
    private static final List<String> POOL = List.of("Ascent", "Bind", "Haven");

    @Test
    void every_map_of_the_pool_comes_about_as_often_as_the_others() {
        var maps = new RandomMap(new Random(1));

        var often = IntStream.range(0, 3000)
                .mapToObj(i -> maps.pick(POOL))
                .collect(Collectors.groupingBy(map -> map, Collectors.counting()));

        assertThat(often).containsOnlyKeys(POOL);
        assertThat(often.values()).allSatisfy(times -> assertThat(times).isBetween(900L, 1100L));
    }

    @Test
    void a_single_map_is_always_picked() {
        assertThat(new RandomMap(new Random(1)).pick(List.of("Bind"))).isEqualTo("Bind");
    }

    @Test
    void the_same_seed_picks_the_same_maps() {
        var one = new RandomMap(new Random(5));
        var two = new RandomMap(new Random(5));

        assertThat(IntStream.range(0, 50).mapToObj(i -> one.pick(POOL)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> two.pick(POOL)).toList());
    }
}
