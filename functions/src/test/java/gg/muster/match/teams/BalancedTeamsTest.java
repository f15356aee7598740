package gg.muster.match.teams;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.Match.Player;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BalancedTeamsTest {
    @Provide
    Arbitrary<List<Player>> evenly() {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(size -> Arbitraries.integers()
                        .between(0, 3000)
                        .list()
                        .ofSize(2 * size)
                        .map(BalancedTeamsTest::players));
    }

    private static List<Player> players(List<Integer> mmrs) {
        return IntStream.range(0, mmrs.size())
                .mapToObj(i -> new Player("p" + i, "DE", mmrs.get(i), 0))
                .toList();
    }

    private static List<Player> players(int... mmrs) {
        return players(IntStream.of(mmrs).boxed().toList());
    }

    private static double gap(List<Player> players, List<List<String>> teams) {
        return Math.abs(sum(players, teams.get(0)) - sum(players, teams.get(1)));
    }

    private static double sum(List<Player> players, List<String> team) {
        return players.stream()
                .filter(player -> team.contains(player.id()))
                .mapToDouble(Player::mmr)
                .sum();
    }

    /** Every way to put half of the players into one team, by trying each subset there is. */
    private static List<List<List<String>>> allSplits(List<Player> players) {
        var splits = new ArrayList<List<List<String>>>();
        for (int subset = 0; subset < 1 << players.size(); subset++) {
            if (Integer.bitCount(subset) == players.size() / 2) {
                var teams = List.<List<String>>of(new ArrayList<>(), new ArrayList<>());
                for (int i = 0; i < players.size(); i++) {
                    teams.get(subset >> i & 1).add(players.get(i).id());
                }
                splits.add(teams);
            }
        }
        return splits;
    }

    @Property(tries = 150)
    void everyone_plays_once_in_teams_of_equal_size(@ForAll("evenly") List<Player> players, @ForAll long seed) {
        var teams = new BalancedTeams(new Random(seed)).split(players);

        assertThat(teams).hasSize(2).allSatisfy(team -> assertThat(team).hasSize(players.size() / 2));
        assertThat(teams.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        players.stream().map(Player::id).toList());
    }

    @Property(tries = 150)
    void no_other_split_has_a_smaller_gap(@ForAll("evenly") List<Player> players, @ForAll long seed) {
        var teams = new BalancedTeams(new Random(seed)).split(players);

        assertThat(gap(players, teams))
                .isEqualTo(allSplits(players).stream()
                        .mapToDouble(split -> gap(players, split))
                        .min()
                        .orElseThrow());
    }

    @Example
    void where_all_are_equal_every_one_of_the_126_splits_of_ten_can_come_out() {
        var players = players(7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
        var teams = new BalancedTeams(new Random(3));

        Set<Set<Set<String>>> seen = new HashSet<>();
        for (int i = 0; i < 3000; i++) {
            var split = teams.split(players);
            seen.add(Set.of(Set.copyOf(split.get(0)), Set.copyOf(split.get(1))));
        }

        assertThat(seen).hasSize(126);
    }

    @Example
    void teams_of_three_are_balanced_like_any_other() {
        var players = players(1000, 10, 10, 500, 500, 10);

        assertThat(gap(players, new BalancedTeams(new Random(1)).split(players)))
                .isEqualTo(10);
    }

    @Example
    void two_players_play_against_each_other() {
        assertThat(new BalancedTeams(new Random(1))
                        .split(players(1, 2)).stream().flatMap(List::stream))
                .containsExactlyInAnyOrder("p0", "p1");
    }

    @Example
    void the_first_player_is_not_always_in_the_first_team() {
        var teams = new BalancedTeams(new Random(1));

        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> teams.split(players(1, 2)).getFirst().getFirst())
                        .distinct())
                .containsExactlyInAnyOrder("p0", "p1");
    }

    @Example
    void the_same_seed_splits_in_the_same_way() {
        var players = players(5, 5, 5, 5, 5, 5);

        assertThat(new BalancedTeams(new Random(9)).split(players))
                .isEqualTo(new BalancedTeams(new Random(9)).split(players));
    }

    @Property(tries = 20)
    void large_matches_are_dealt_out_fairly(@ForAll long seed) {
        var random = new Random(seed);
        for (int size = 11; size <= 50; size += 3) {
            var players = players(random.ints(2L * size, 0, 3000).toArray());

            var teams = new BalancedTeams(random).split(players);

            assertThat(teams).allSatisfy(team -> assertThat(team).hasSize(players.size() / 2));
            assertThat(teams.stream().flatMap(List::stream).distinct()).hasSize(players.size());
            assertThat(gap(players, teams)).isLessThanOrEqualTo(3000);
        }
    }
}
