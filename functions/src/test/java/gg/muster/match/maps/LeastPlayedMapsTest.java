package gg.muster.match.maps;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Play.MapChoice;
import gg.muster.league.Play.MapPick;
import gg.muster.league.Queue.Track;
import gg.muster.league.Rules.MapHistory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastPlayedMapsTest {
    /** Fewer than one in a million honest draws is above it, with so many degrees of freedom. */
    private static final Map<Integer, Double> CHI_SQUARE = Map.of(9, 44.81, 4, 33.38, 19, 63.67);

    private static final int DRAWS = 20_000;

    private static MapPick how(int count, int share, int minimum) {
        return new MapPick(MapChoice.LEAST_PLAYED, count, share, new MapHistory(14, minimum));
    }

    private static List<Track> pool(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Track("uid" + i, "Map " + i, ""))
                .toList();
    }

    private static List<String> uids(List<Track> maps) {
        return maps.stream().map(Track::uid).toList();
    }

    /** How often somebody has played each map of a pool, and how maps are chosen from it. */
    private record Evening(List<Integer> plays, MapPick how, long seed) {
        Map<String, Integer> played() {
            var played = new HashMap<String, Integer>();
            IntStream.range(0, plays.size())
                    .filter(i -> plays.get(i) > 0)
                    .forEach(i -> played.put("uid" + i, plays.get(i)));
            return played;
        }

        List<Track> pick() {
            return new LeastPlayedMaps(new Random(seed)).pick(pool(plays.size()), played(), how);
        }

        /** The most that a map of the bottom was played. */
        int limit() {
            return plays.stream()
                    .sorted(Comparator.naturalOrder())
                    .toList()
                    .get(LeastPlayedMaps.bottom(plays.size(), how) - 1);
        }
    }

    @Provide
    Arbitrary<Evening> evenings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6).list().ofMinSize(1).ofMaxSize(60),
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.longs())
                .as((plays, count, share, minimum, seed) -> new Evening(plays, how(count, share, minimum), seed));
    }

    @Property
    void no_map_comes_twice_and_as_many_come_as_there_should(@ForAll("evenings") Evening evening) {
        var picked = evening.pick();

        assertThat(picked)
                .doesNotHaveDuplicates()
                .isSubsetOf(pool(evening.plays().size()))
                .hasSize(Math.min(evening.how().count(), evening.plays().size()));
    }

    @Property
    void no_map_is_played_more_than_those_of_the_bottom(@ForAll("evenings") Evening evening) {
        assertThat(evening.pick())
                .allSatisfy(map ->
                        assertThat(evening.played().getOrDefault(map.uid(), 0)).isLessThanOrEqualTo(evening.limit()));
    }

    @Property
    void the_same_chance_gives_the_same_maps(@ForAll("evenings") Evening evening) {
        assertThat(evening.pick()).isEqualTo(evening.pick());
    }

    @ParameterizedTest
    @CsvSource({
        "15, 3, 20, 3, 3", // 20 % of 15
        "16, 3, 20, 3, 4", // a begun map is a whole one
        "100, 3, 20, 10, 20",
        "10, 3, 20, 3, 3", // no fewer than a match takes
        "15, 3, 20, 10, 10", // no fewer than the smallest pool
        "8, 3, 20, 10, 8", // no more than there are
        "3, 3, 20, 3, 3",
        "1000, 3, 100, 3, 1000",
    })
    void the_bottom_is_a_share_of_the_pool_but_no_fewer_than_a_match_takes_and_the_smallest_pool_has(
            int pool, int count, int share, int minimum, int bottom) {
        assertThat(LeastPlayedMaps.bottom(pool, how(count, share, minimum))).isEqualTo(bottom);
    }

    @Test
    void the_least_played_come_first_into_the_bottom() {
        var plays = Map.of("uid0", 5, "uid1", 1, "uid2", 4, "uid3", 2, "uid4", 3);
        var maps = new LeastPlayedMaps(new Random(1));

        IntStream.range(0, 100)
                .forEach(i -> assertThat(uids(maps.pick(pool(5), plays, how(3, 60, 3))))
                        .containsExactlyInAnyOrder("uid1", "uid3", "uid4"));
    }

    @Test
    void a_pool_of_exactly_as_many_gives_all_in_any_order() {
        var maps = new LeastPlayedMaps(new Random(1));

        var orders = IntStream.range(0, 200)
                .mapToObj(i -> uids(maps.pick(pool(3), Map.of("uid0", 9), how(3, 20, 3))))
                .collect(Collectors.toSet());

        assertThat(orders)
                .hasSize(6)
                .allSatisfy(order -> assertThat(order).containsExactlyInAnyOrder("uid0", "uid1", "uid2"));
    }

    @Test
    void maps_that_nobody_has_played_are_equally_likely() {
        assertThat(chiSquare(drawn(pool(20), Map.of(), how(3, 20, 3)), pool(20)))
                .isLessThan(CHI_SQUARE.get(19));
    }

    @Test
    void maps_played_equally_often_at_the_edge_of_the_bottom_are_equally_likely() {
        var plays = IntStream.range(0, 10).boxed().collect(Collectors.toMap(i -> "uid" + i, i -> 2));

        var often = drawn(pool(20), plays, how(3, 75, 3)); // the ten that nobody has played, and five of the others

        var played = pool(20).subList(0, 10);
        var unplayed = pool(20).subList(10, 20);
        assertThat(chiSquare(often, played)).isLessThan(CHI_SQUARE.get(9));
        assertThat(chiSquare(often, unplayed)).isLessThan(CHI_SQUARE.get(9));
        assertThat(sum(often, unplayed)).isGreaterThan(sum(often, played));
    }

    @Test
    void within_the_bottom_a_map_played_less_is_not_likelier() {
        var plays = Map.of("uid0", 0, "uid1", 1, "uid2", 2, "uid3", 3, "uid4", 4, "uid5", 9);

        assertThat(chiSquare(drawn(pool(6), plays, how(3, 80, 3)), pool(5))).isLessThan(CHI_SQUARE.get(4));
    }

    @Test
    void five_scrims_of_the_same_four_play_every_map_of_fifteen_once() {
        var maps = new LeastPlayedMaps(new Random(7));
        var plays = new HashMap<String, Integer>();

        for (int i = 0; i < 5; i++) {
            maps.pick(pool(15), plays, how(3, 20, 3)).forEach(map -> plays.merge(map.uid(), 4, Integer::sum));
        }

        assertThat(plays)
                .hasSize(15)
                .allSatisfy((uid, times) -> assertThat(times).isEqualTo(4));
    }

    private static Map<String, Integer> drawn(List<Track> pool, Map<String, Integer> plays, MapPick how) {
        var maps = new LeastPlayedMaps(new Random(3));
        return Stream.generate(() -> maps.pick(pool, plays, how))
                .limit(DRAWS)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Track::uid, map -> 1, Integer::sum));
    }

    private static int sum(Map<String, Integer> often, List<Track> maps) {
        return maps.stream().mapToInt(map -> often.getOrDefault(map.uid(), 0)).sum();
    }

    /** How far these are from having come equally often. */
    private static double chiSquare(Map<String, Integer> often, List<Track> maps) {
        var expected = sum(often, maps) / (double) maps.size();
        return maps.stream()
                .mapToDouble(map -> Math.pow(often.getOrDefault(map.uid(), 0) - expected, 2) / expected)
                .sum();
    }
}
