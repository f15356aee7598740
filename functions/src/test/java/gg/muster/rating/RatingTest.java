package gg.muster.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class RatingTest {
    @Test
    void everybody_begins_at_a_thousand() {
        assertThat(Rating.START.shown()).isEqualTo(1000);
        assertThat(Rating.START.mmr()).isEqualTo(1000);
    }

    @Test
    void the_first_win_is_worth_some_hundred_points() {
        var winner = new Ratings()
                .afterWin(List.of(List.of(Rating.START), List.of(Rating.START)), 0)
                .getFirst()
                .getFirst();

        assertThat(winner.shown()).isEqualTo(1138);
    }

    @Property
    void what_is_shown_is_never_negative_and_rises_with_skill_and_with_certainty(
            @ForAll @DoubleRange(min = -100, max = 200) double mu,
            @ForAll @DoubleRange(min = 0.01, max = 25) double sigma,
            @ForAll @DoubleRange(min = 0, max = 50) double more) {
        var shown = new Rating(mu, sigma).shown();

        assertThat(shown).isNotNegative();
        assertThat(new Rating(mu + more, sigma).shown()).isGreaterThanOrEqualTo(shown);
        assertThat(new Rating(mu, sigma + more).shown()).isLessThanOrEqualTo(shown);
    }

    @Test
    void a_number_that_is_none_is_refused() {
        assertThatThrownBy(() -> new Rating(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rating(25, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rating(25, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }
}
