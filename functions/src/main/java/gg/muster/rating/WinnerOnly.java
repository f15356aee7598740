package gg.muster.rating;

import com.pocketcombats.openskill.data.TeamResult;
import com.pocketcombats.openskill.model.AdjustmentFactors;
import com.pocketcombats.openskill.model.RatingModel;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The first stage of Plackett-Luce and no other: one team of all won, and nothing is known of the order behind it.
 *
 * <p>Team {@code i} wins with probability {@code p = exp(mu_i / c) / sum_q exp(mu_q / c)}, where {@code c^2} is the sum of
 * all {@code sigma_q^2 + beta^2} (Weng and Lin, "A Bayesian Approximation Method for Online Ranking", JMLR 12, 2011,
 * algorithm 4). Omega is {@code sigma^2} times the slope of the result's log-likelihood, delta
 * {@code sigma^2} times its curvature, damped by {@code gamma = sigma / c}. With two teams it is Plackett-Luce itself.
 */
record WinnerOnly(double beta) implements RatingModel {
    static final int WON = 1;

    @Override
    public AdjustmentFactors calculateAdjustmentFactors(TeamResult<?> team, List<? extends TeamResult<?>> opponents) {
        double variance = team.sigma() * team.sigma();
        double c = Math.sqrt(sum(team, opponents, each -> each.sigma() * each.sigma() + beta * beta));
        double chance = 1 / sum(team, opponents, each -> Math.exp((each.mu() - team.mu()) / c));
        double surprise = (team.rank() == WON ? 1 : 0) - chance;
        double damping = team.sigma() / c;
        return new AdjustmentFactors(variance / c * surprise, damping * variance / (c * c) * chance * (1 - chance));
    }

    private static double sum(
            TeamResult<?> team, List<? extends TeamResult<?>> opponents, ToDoubleFunction<TeamResult<?>> part) {
        return part.applyAsDouble(team) + opponents.stream().mapToDouble(part).sum();
    }
}
