package gg.muster.stats;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.stats.PlayerStats.Tally;
import gg.muster.testing.Lab;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreStatsTest {
    private final Lab lab = Lab.shared();
    private final StoreStats store = lab.bean(StoreStats.class);

    @BeforeEach
    void nobody_has_played() {
        lab.reset();
    }

    @Test
    void what_players_have_achieved_is_kept_and_they_are_ranked() {
        var ada = Leaders.stats("Ada", 1204, 12, 8);

        assertThat(store.store("combines", "gCTF", Map.of("1", ada, "2", Leaders.stats(null, 990, 3, 0))))
                .isEqualTo(2);
        assertThat(store.store("combines", "gCTF", Map.of("2", Leaders.stats("Bob", 1300, 4, 1))))
                .isEqualTo(2);

        assertThat(lab.state()).isEqualTo("""
                {combines}:leaderboard:gCTF = [1 @1204, 2 @1300]
                {combines}:stats:gCTF = {1: {curve=[1000, 1204], games=12, maps={ctf1={games=12, wins=8}}, name=Ada, \
                queues={gCTF 2v2={games=12, wins=8}}, rating=1204, streak=2, wins=8}, 2: {curve=[1000, 1300], games=4, \
                maps={ctf1={games=4, wins=1}}, name=Bob, queues={gCTF 2v2={games=4, wins=1}}, rating=1300, streak=2, \
                wins=1}}""");
    }

    @Test
    void nobody_is_nobody() {
        assertThat(store.store("combines", "gCTF", Map.of())).isZero();
        assertThat(lab.state()).isEmpty();
    }

    /** The figure that {@code lua/README.md} names. */
    @Test
    void a_player_takes_no_more_of_redis_than_two_kilobytes_a_gamemode() {
        var most = new PlayerStats(
                "W".repeat(32),
                99_999,
                99_999,
                99_999,
                -99_999,
                kinds("m".repeat(79)),
                kinds("q".repeat(31)),
                Collections.nCopies(PlayerStats.CURVE, 99_999));
        var players = IntStream.range(0, 1000)
                .mapToObj(i -> "10000000000000" + (1000 + i))
                .collect(Collectors.toMap(Function.identity(), id -> most));

        store.store("combines", "gCTF", players);

        assertThat(bytes("{combines}:stats:gCTF") + bytes("{combines}:leaderboard:gCTF"))
                .isLessThan(1000 * 2048);
    }

    private static Map<String, Tally> kinds(String name) {
        return IntStream.range(0, PlayerStats.KINDS)
                .boxed()
                .collect(Collectors.toMap(i -> name + i, i -> new Tally(99_999, 99_999)));
    }

    private long bytes(String key) {
        return lab.redis().memoryUsage(key);
    }
}
