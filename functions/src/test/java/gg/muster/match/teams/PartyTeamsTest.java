package gg.muster.match.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gg.muster.match.Match.Player;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PartyTeamsTest {
    private static final List<List<Integer>> SHAPES = List.of(
            List.of(5),
            List.of(4, 1),
            List.of(3, 2),
            List.of(3, 1, 1),
            List.of(2, 2, 1),
            List.of(2, 1, 1, 1),
            List.of(1, 1, 1, 1, 1));

    private final PartyTeams teams = new PartyTeams(new Random(1));

    /** Parties of these sizes, with these MMRs one after the other. */
    private static List<Player> players(List<Integer> sizes, List<Integer> mmrs) {
        var players = new ArrayList<Player>();
        for (int party = 0; party < sizes.size(); party++) {
            for (int i = 0; i < sizes.get(party); i++) {
                int n = players.size();
                players.add(new Player(
                        "p" + n, "1", mmrs.get(n), 0, List.of(), "", sizes.get(party) == 1 ? null : "K" + party));
            }
        }
        return players;
    }

    private static double sum(List<Player> players, List<String> team) {
        return players.stream()
                .filter(player -> team.contains(player.id()))
                .mapToDouble(Player::mmr)
                .sum();
    }

    private static List<Integer> shape(List<Player> players, List<String> team) {
        return team.stream()
                .map(id -> players.stream()
                        .filter(player -> player.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .collect(java.util.stream.Collectors.groupingBy(
                        player -> player.party() == null ? player.id() : player.party()))
                .values()
                .stream()
                .map(List::size)
                .sorted()
                .toList();
    }

    @Provide
    Arbitrary<List<Player>> fits() {
        var shapes = Arbitraries.of(SHAPES);
        return net.jqwik.api.Combinators.combine(
                        shapes,
                        shapes,
                        Arbitraries.integers().between(0, 3000).list().ofSize(10))
                .as((one, other, mmrs) -> {
                    var sizes = new ArrayList<>(one);
                    sizes.addAll(other);
                    return players(sizes, mmrs);
                });
    }

    @Property
    void teams_are_full_and_no_party_is_split(@ForAll("fits") List<Player> players) {
        var split = teams.split(players);

        assertThat(split).hasSize(2).allSatisfy(team -> assertThat(team).hasSize(5));
        assertThat(split.stream().flatMap(List::stream).toList())
                .containsExactlyInAnyOrderElementsOf(
                        players.stream().map(Player::id).toList());
        for (var player : players) {
            var friends = players.stream()
                    .filter(each -> each.party() != null && each.party().equals(player.party()))
                    .map(Player::id)
                    .toList();
            assertThat(split).anySatisfy(team -> assertThat(team).containsAll(friends));
        }
    }

    @Property
    void no_other_split_of_the_same_kind_is_closer(@ForAll("fits") List<Player> players) {
        var split = teams.split(players);
        boolean even = shape(players, split.get(0)).equals(shape(players, split.get(1)));
        double gap = Math.abs(sum(players, split.get(0)) - sum(players, split.get(1)));

        for (var other : every(players)) {
            var theirs = players.stream()
                    .map(Player::id)
                    .filter(id -> !other.contains(id))
                    .toList();
            boolean othersEven = shape(players, other).equals(shape(players, theirs));
            assertThat(othersEven && !even).isFalse();
            if (othersEven == even) {
                assertThat(Math.abs(sum(players, other) - sum(players, theirs))).isGreaterThanOrEqualTo(gap);
            }
        }
    }

    /** Every first team that splits no party, by trying each subset of players. */
    private static Set<List<String>> every(List<Player> players) {
        var found = new HashSet<List<String>>();
        for (int mask = 0; mask < 1 << players.size(); mask++) {
            int subset = mask;
            if (Integer.bitCount(subset) != players.size() / 2) {
                continue;
            }
            var team = new ArrayList<String>();
            var parties = new HashSet<String>();
            var others = new HashSet<String>();
            for (int i = 0; i < players.size(); i++) {
                var party = players.get(i).party();
                boolean in = (subset >> i & 1) == 1;
                if (in) {
                    team.add(players.get(i).id());
                }
                if (party != null) {
                    (in ? parties : others).add(party);
                }
            }
            if (parties.stream().noneMatch(others::contains)) {
                found.add(team);
            }
        }
        return found;
    }

    @Example
    void parties_of_the_same_sizes_meet_although_another_split_is_closer() {
        var players = players(List.of(3, 3, 2, 2), List.of(900, 900, 900, 100, 100, 100, 900, 900, 100, 100));

        var split = teams.split(players);

        assertThat(split.stream().map(team -> shape(players, team))).containsExactly(List.of(2, 3), List.of(2, 3));
        assertThat(Math.abs(sum(players, split.get(0)) - sum(players, split.get(1))))
                .isEqualTo(800);
    }

    @Example
    void which_team_is_called_the_first_is_left_to_chance() {
        var players = players(List.of(5, 5), List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        var firsts = new HashSet<String>();
        for (int i = 0; i < 50; i++) {
            firsts.add(teams.split(players).getFirst().getFirst());
        }
        assertThat(firsts).containsExactlyInAnyOrder("p0", "p5");
    }

    @Example
    void what_fills_no_two_teams_is_refused() {
        var players = players(List.of(4, 4, 2), List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> teams.split(players))
                .withMessage("no two equal teams of parties of [4, 4, 2]");
    }
}
