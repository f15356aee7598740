package gg.muster.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The expected numbers are those that the reference implementation publishes for itself: openskill.py 6.2.0,
 * tests/models/data/plackettluce.json, whose every player begins at the same mu and sigma.
 */
class RatingsTest {
    private static final Rating BEFORE = new Rating(20.35125162611535, 8.33148112355601);

    private final Ratings ratings = new Ratings();

    @Test
    void one_wins_against_two() {
        var after = ratings.after(teams(1, 2), List.of(1, 2));

        assertRatings(after.get(0), 23.855123082692877, 8.22447878583752);
        assertRatings(after.get(1), 16.84738016953782, 8.179571171464575);
    }

    @Test
    void four_teams_finish_in_an_order() {
        var after = ratings.after(teams(1, 2, 1, 2), List.of(2, 1, 4, 3));

        assertRatings(after.get(0), 22.35555943890167, 8.265434830225024);
        assertRatings(after.get(1), 22.373451456616035, 8.258479912445537);
        assertRatings(after.get(2), 18.311159777900297, 8.219170401234347);
        assertRatings(after.get(3), 18.364835831043397, 8.112716571808326);
    }

    @Test
    void three_teams_of_different_sizes() {
        var after = ratings.after(teams(1, 2, 3), List.of(2, 1, 3));

        assertRatings(after.get(0), 22.81664991565251, 8.28331609373364);
        assertRatings(after.get(1), 22.74645120129216, 8.268148437657915);
        assertRatings(after.get(2), 15.49065376140138, 8.18959307104567);
    }

    @Test
    void two_of_three_teams_draw() {
        var after = ratings.after(teams(1, 2, 3), List.of(1, 2, 1));

        assertRatings(after.get(0), 21.63766806988004, 8.310709773172306);
        assertRatings(after.get(1), 19.53956360838512, 8.268148437657915);
        assertRatings(after.get(2), 19.87652320008089, 8.237522411103104);
    }

    @Test
    void players_who_are_alike_in_everything_are_still_different_players() {
        var after = ratings.afterWin(teams(1, 1, 1, 1), 2);

        assertThat(after.get(2).getFirst().mu()).isGreaterThan(BEFORE.mu());
        assertThat(after.get(0)).isEqualTo(after.get(1)).isEqualTo(after.get(3));
        assertThat(after.get(0).getFirst().mu()).isLessThan(BEFORE.mu());
    }

    @Test
    void who_loses_a_free_for_all_against_better_ones_has_not_drawn_with_them() {
        var weak = new Rating(15, 3);
        var strong = new Rating(35, 3);
        var match = List.of(List.of(strong), List.of(weak), List.of(strong), List.of(strong));

        assertThat(mu(ratings.after(match, List.of(1, 2, 2, 2)), 1)).isGreaterThan(weak.mu());
        assertThat(mu(ratings.afterWin(match, 0), 1)).isLessThan(weak.mu());
    }

    @Test
    void a_result_that_cannot_be_is_refused() {
        var two = teams(1, 1);

        assertThatThrownBy(() -> ratings.afterWin(two, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ratings.after(two, List.of(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ratings.afterWin(teams(2), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ratings.afterWin(teams(2, 0), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<Rating>> teams(int... sizes) {
        return Arrays.stream(sizes)
                .mapToObj(size -> Collections.nCopies(size, BEFORE))
                .toList();
    }

    private static double mu(List<List<Rating>> teams, int team) {
        return teams.get(team).getFirst().mu();
    }

    private static void assertRatings(List<Rating> team, double mu, double sigma) {
        assertThat(team).allSatisfy(rating -> {
            assertThat(rating.mu()).isCloseTo(mu, within(1e-9));
            assertThat(rating.sigma()).isCloseTo(sigma, within(1e-9));
        });
    }
}
