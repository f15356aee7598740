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
    void where_nobody_repeats_no_other_split_has_a_smaller_gap(
            @ForAll("evenly") List<Player> players, @ForAll long seed) {
        var teams = new BalancedTeams(new Random(seed)).split(players);

        assertThat(gap(players, teams))
                .isEqualTo(allSplits(players).stream()
                        .mapToDouble(split -> gap(players, split))
                        .min()
                        .orElseThrow());
    }

    /** As {@link #evenly()}, each in one of two teams of some of their last three matches. */
    @Provide
    Arbitrary<List<Player>> acquainted() {
        var sides = Arbitraries.of("7/0", "7/1", "8/0", "8/1", "9/0")
                .list()
                .uniqueElements(side -> side.charAt(0))
                .ofMaxSize(3);
        return evenly().flatMap(players -> sides.list()
                .ofSize(players.size())
                .map(all -> IntStream.range(0, players.size())
                        .mapToObj(i -> new Player(
                                players.get(i).id(), "DE", players.get(i).mmr(), 0, all.get(i)))
                        .toList()));
    }

    /** What the gap may grow by. */
    private static double near(List<Player> players) {
        double mean = players.stream().mapToDouble(Player::mmr).average().orElseThrow();
        double variance = players.stream()
                .mapToDouble(player -> Math.pow(player.mmr() - mean, 2))
                .average()
                .orElseThrow();
        return 0.05 * Math.sqrt(variance) * players.size() / 2;
    }

    private static int repeated(List<Player> players, List<List<String>> teams) {
        int sum = 0;
        for (var a : players) {
            for (var b : players) {
                boolean together = teams.stream().anyMatch(team -> team.contains(a.id()) && team.contains(b.id()));
                if (together && a.id().compareTo(b.id()) < 0) {
                    sum += a.sides().stream()
                            .filter(b.sides()::contains)
                            .mapToInt(side -> 16
                                    >> Math.max(
                                            a.sides().indexOf(side), b.sides().indexOf(side)))
                            .sum();
                }
            }
        }
        return sum;
    }

    @Property(tries = 150)
    void of_the_splits_near_the_smallest_gap_none_repeats_fewer_teammates_and_of_those_none_is_closer(
            @ForAll("acquainted") List<Player> players, @ForAll long seed) {
        double smallest = allSplits(players).stream()
                .mapToDouble(split -> gap(players, split))
                .min()
                .orElseThrow();
        var near = allSplits(players).stream()
                .filter(split -> gap(players, split) <= smallest + near(players) - 1e-6)
                .toList();

        var teams = new BalancedTeams(new Random(seed)).split(players);

        assertThat(teams).allSatisfy(team -> assertThat(team).hasSize(players.size() / 2));
        assertThat(gap(players, teams)).isLessThanOrEqualTo(smallest + near(players) + 1e-6);
        assertThat(near).allSatisfy(split -> {
            assertThat(repeated(players, teams)).isLessThanOrEqualTo(repeated(players, split));
            if (repeated(players, teams) == repeated(players, split)) {
                assertThat(gap(players, teams)).isLessThanOrEqualTo(gap(players, split));
            }
        });
    }

    @Example
    void those_who_have_just_played_together_are_parted_before_those_who_did_so_a_while_ago() {
        var players = List.of(
                new Player("a", "DE", 1000, 0, List.of("9/0", "7/0")),
                new Player("b", "DE", 1000, 0, List.of("9/0", "7/1")),
                new Player("c", "DE", 1000, 0, List.of("8/0", "7/0")),
                new Player("d", "DE", 1000, 0, List.of("8/0", "7/1")));

        assertThat(new BalancedTeams(new Random(1)).split(players))
                .doesNotContain(List.of("a", "b"), List.of("a", "c"));
    }

    @Example
    void a_teammate_is_no_reason_for_an_unfair_match() {
        var players = List.of(
                new Player("a", "DE", 2000, 0, List.of("9/0")),
                new Player("b", "DE", 1000, 0, List.of("9/0")),
                new Player("c", "DE", 2000, 0, List.of("9/1")),
                new Player("d", "DE", 1000, 0, List.of("9/1")));

        assertThat(gap(players, new BalancedTeams(new Random(1)).split(players)))
                .isZero();
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
