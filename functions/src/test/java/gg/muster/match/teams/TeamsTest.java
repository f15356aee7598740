package gg.muster.match.teams;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Queue.Shape;
import gg.muster.league.Queue.Split;
import gg.muster.match.Match.Player;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TeamsTest {
    private static Teams teams(long seed) {
        var random = new Random(seed);
        return new Teams(new BalancedTeams(random), new RandomTeams(random), new PartyTeams(random));
    }

    private static List<Player> players(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Player("p" + i, "ALL", 1000 + 10 * i, i))
                .toList();
    }

    @Property(tries = 100)
    void everybody_plays_once_in_teams_of_the_shape(
            @ForAll Split by,
            @ForAll @IntRange(min = 2, max = 5) int teams,
            @ForAll @IntRange(min = 1, max = 4) int size,
            @ForAll long seed) {
        var players = players(teams * size);

        var split = teams(seed).split(by, new Shape(teams, size), players);

        assertThat(split).hasSize(teams).allSatisfy(team -> assertThat(team).hasSize(size));
        assertThat(split.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        players.stream().map(Player::id).toList());
    }

    @Test
    void four_players_are_dealt_to_two_teams_in_every_way_as_often() {
        var teams = teams(7);
        Map<List<List<String>>, Integer> seen = new HashMap<>();
        for (int i = 0; i < 6000; i++) {
            var split = teams.split(Split.RANDOM, new Shape(2, 2), players(4)).stream()
                    .map(team -> team.stream().sorted().toList())
                    .toList();
            seen.merge(split, 1, Integer::sum);
        }

        assertThat(seen).hasSize(6);
        double chiSquare = seen.values().stream()
                .mapToDouble(count -> (count - 1000) * (count - 1000) / 1000.0)
                .sum();
        assertThat(chiSquare).as("5 degrees of freedom, 1 in 1,000").isLessThan(20.5);
    }

    @Test
    void more_than_two_teams_are_dealt_out_best_first_and_back_again() {
        assertThat(teams(1).split(Split.BALANCED, new Shape(3, 2), players(6)))
                .containsExactly(List.of("p5", "p0"), List.of("p4", "p1"), List.of("p3", "p2"));
    }
}
