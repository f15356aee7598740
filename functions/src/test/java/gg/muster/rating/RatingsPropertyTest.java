package gg.muster.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RatingsPropertyTest {
    private static final double BETA = 25.0 / 6;
    private static final double TAU = 25.0 / 300;

    private final Ratings ratings = new Ratings();

    @Property(tries = 300)
    void winners_never_lose_and_losers_never_gain(@ForAll("matches") List<List<Rating>> teams) {
        var after = ratings.afterWin(teams, 0);

        each(teams, after, 0, (before, now) -> {
            assertThat(now.mu()).isGreaterThanOrEqualTo(before.mu());
            assertThat(now.shown()).isGreaterThanOrEqualTo(before.shown());
        });
        for (int team = 1; team < teams.size(); team++) {
            each(teams, after, team, (before, now) -> assertThat(now.mu()).isLessThanOrEqualTo(before.mu()));
        }
    }

    @Property(tries = 300)
    void the_best_of_an_order_never_loses(@ForAll("matches") List<List<Rating>> teams) {
        var after = ratings.after(
                teams, Stream.iterate(1, rank -> rank + 1).limit(teams.size()).toList());

        each(teams, after, 0, (before, now) -> assertThat(now.mu()).isGreaterThanOrEqualTo(before.mu()));
    }

    @Property(tries = 300)
    void nobody_becomes_less_known_by_playing(@ForAll("matches") List<List<Rating>> teams) {
        for (var after : List.of(
                ratings.afterWin(teams, teams.size() - 1),
                ratings.after(teams, Collections.nCopies(teams.size(), 1)))) {
            for (int team = 0; team < teams.size(); team++) {
                each(
                        teams,
                        after,
                        team,
                        (before, now) -> assertThat(now.sigma()).isLessThanOrEqualTo(before.sigma()));
            }
        }
    }

    @Property(tries = 300)
    void the_order_in_a_team_and_of_the_losers_does_not_matter(
            @ForAll("matches") List<List<Rating>> teams, @ForAll long seed) {
        var turned = teams.stream().map(team -> team.reversed()).toList();
        var losersTurned = new ArrayList<>(turned.subList(1, turned.size()));
        Collections.shuffle(losersTurned, new Random(seed));
        losersTurned.addFirst(turned.getFirst());

        var after = ratings.afterWin(teams, 0).getFirst();
        var afterTurned = ratings.afterWin(losersTurned, 0).getFirst().reversed();

        for (int i = 0; i < after.size(); i++) {
            assertThat(afterTurned.get(i).mu()).isCloseTo(after.get(i).mu(), within(1e-9));
            assertThat(afterTurned.get(i).sigma()).isCloseTo(after.get(i).sigma(), within(1e-9));
        }
    }

    @Property(tries = 300)
    void a_draw_takes_from_one_what_it_gives_to_the_other(
            @ForAll("rating") Rating one, @ForAll("rating") Rating other) {
        var after = draw(one, other);
        var mirrored = draw(other, one);

        assertThat(after.getFirst()).isEqualTo(mirrored.getLast());
        assertThat(after.getLast()).isEqualTo(mirrored.getFirst());
        var alike = draw(one, one);
        assertThat(alike.getFirst().mu()).isCloseTo(one.mu(), within(1e-9));
        assertThat(alike.getFirst()).isEqualTo(alike.getLast());
    }

    @Property(tries = 100)
    void with_two_teams_a_win_is_an_order(@ForAll("matches") List<List<Rating>> teams) {
        var two = teams.subList(0, 2);

        var won = ratings.afterWin(two, 1);
        var ordered = ratings.after(two, List.of(2, 1));

        for (int team = 0; team < 2; team++) {
            for (int i = 0; i < two.get(team).size(); i++) {
                assertThat(won.get(team).get(i).mu())
                        .isCloseTo(ordered.get(team).get(i).mu(), within(1e-9));
                assertThat(won.get(team).get(i).sigma())
                        .isCloseTo(ordered.get(team).get(i).sigma(), within(1e-9));
            }
        }
    }

    /** As Weng and Lin derive it, mu moves by sigma squared times the slope of the result's log-likelihood. */
    @Property(tries = 100)
    void skill_moves_along_the_slope_of_the_likelihood(@ForAll("free_for_all") List<Rating> players) {
        var teams = players.stream().map(List::of).toList();
        double step = 1e-5;

        var after = ratings.afterWin(teams, 0);

        for (int i = 0; i < players.size(); i++) {
            double slope = (likelihood(players, i, step) - likelihood(players, i, -step)) / (2 * step);
            double moved = after.get(i).getFirst().mu() - players.get(i).mu();
            assertThat(moved).isCloseTo(variance(players.get(i)) * slope, within(1e-4));
        }
    }

    @Property(tries = 20)
    void replaying_the_results_gives_the_same_ratings(@ForAll long seed) {
        assertThat(season(new Random(seed))).isEqualTo(season(new Random(seed)));
    }

    private List<Rating> season(Random random) {
        var players = new ArrayList<>(Collections.nCopies(12, Rating.START));
        for (int match = 0; match < 200; match++) {
            var order = new ArrayList<>(Stream.iterate(0, i -> i + 1).limit(12).toList());
            Collections.shuffle(order, random);
            var sides = List.of(order.subList(0, 3), order.subList(3, 6));
            var after = ratings.afterWin(
                    sides.stream()
                            .map(side -> side.stream().map(players::get).toList())
                            .toList(),
                    random.nextInt(2));
            for (int i = 0; i < 6; i++) {
                players.set(order.get(i), after.get(i / 3).get(i % 3));
            }
        }
        return players;
    }

    private List<Rating> draw(Rating one, Rating other) {
        return ratings.after(List.of(List.of(one), List.of(other)), List.of(1, 1)).stream()
                .map(List::getFirst)
                .toList();
    }

    private static double likelihood(List<Rating> players, int moved, double by) {
        double c = Math.sqrt(players.stream()
                .mapToDouble(player -> variance(player) + BETA * BETA)
                .sum());
        double all = 0;
        for (int i = 0; i < players.size(); i++) {
            all += Math.exp((players.get(i).mu() + (i == moved ? by : 0)) / c);
        }
        return (players.getFirst().mu() + (moved == 0 ? by : 0)) / c - Math.log(all);
    }

    private static double variance(Rating rating) {
        return rating.sigma() * rating.sigma() + TAU * TAU;
    }

    private static void each(
            List<List<Rating>> teams, List<List<Rating>> after, int team, BiConsumer<Rating, Rating> check) {
        assertThat(after.get(team)).hasSameSizeAs(teams.get(team));
        for (int i = 0; i < teams.get(team).size(); i++) {
            check.accept(teams.get(team).get(i), after.get(team).get(i));
        }
    }

    @Provide
    static Arbitrary<Rating> rating() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-10, 60),
                        Arbitraries.doubles().between(0.5, 8.5))
                .as(Rating::new);
    }

    @Provide
    static Arbitrary<List<Rating>> free_for_all() {
        return rating().list().ofMinSize(2).ofMaxSize(10);
    }

    @Provide
    static Arbitrary<List<List<Rating>>> matches() {
        return rating().list().ofMinSize(1).ofMaxSize(6).list().ofMinSize(2).ofMaxSize(8);
    }
}
