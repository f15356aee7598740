package gg.muster.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The expected numbers are those that the reference implementation publishes for itself: openskill.py 6.2,
 * tests/models/data/plackettluce.json, whose every player begins at the same mu and sigma.
 */
class RatingsTest {
    private static final Rating BEFORE = new Rating(11.438363030321211, 3.9391687644511357);

    private final Ratings ratings = new Ratings();

    @Test
    void one_wins_against_two() {
        var after = ratings.after(teams(1, 2), List.of(1, 2));

        assertRatings(after.get(0), 12.782213284519441, 3.911785409390482);
        assertRatings(after.get(1), 10.094512776122981, 3.9000177833490963);
    }

    @Test
    void four_teams_finish_in_an_order() {
        var after = ratings.after(teams(1, 2, 1, 2), List.of(2, 1, 4, 3));

        assertRatings(after.get(0), 12.206066883694325, 3.922691016908135);
        assertRatings(after.get(1), 12.223422590554508, 3.921179712206524);
        assertRatings(after.get(2), 10.635947763227731, 3.910660673548487);
        assertRatings(after.get(3), 10.68801488380828, 3.883570349094847);
    }

    @Test
    void three_teams_of_different_sizes() {
        var after = ratings.after(teams(1, 2, 3), List.of(2, 1, 3));

        assertRatings(after.get(0), 12.433126050334232, 3.926166086613272);
        assertRatings(after.get(1), 12.402120196709886, 3.9216608047908728);
        assertRatings(after.get(2), 9.479842843919515, 3.8992189282061274);
    }

    @Test
    void two_of_three_teams_draw() {
        var after = ratings.after(teams(1, 2, 3), List.of(1, 2, 1));

        assertRatings(after.get(0), 11.956880999886444, 3.933988038285247);
        assertRatings(after.get(1), 11.113931875268776, 3.9216608047908728);
        assertRatings(after.get(2), 11.244276215808414, 3.9128503366944716);
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
