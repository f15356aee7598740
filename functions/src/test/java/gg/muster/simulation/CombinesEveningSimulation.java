package gg.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.Rules;
import gg.muster.league.Rules.RelaxStep;
import gg.muster.match.Match.Player;
import gg.muster.match.teams.BalancedTeams;
import gg.muster.simulation.Evening.Plan;
import gg.muster.testing.Lab;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How good the matches of an evening are; {@code infra/decisions/007-match-quality.md} has the figures and the command. */
class CombinesEveningSimulation {
    /** The first of the evenings that nothing was tuned on; those were 1000 to 1029, 2000 to 2099, 3000 to 3099. */
    private static final int HELD_OUT = 4000;

    private static final int SPLITS = 200_000;

    private final Lab lab = Lab.shared();

    /** Kept apart until the window is over, whoever waits: what others do. */
    private static League usual(League league) {
        var rules = league.rules();
        return new League(
                league.id(),
                league.name(),
                league.season(),
                league.strict(),
                league.joining(),
                league.sorting(),
                new Rules(
                        rules.cancelThreshold(),
                        rules.cooldownSeconds(),
                        rules.longestMinutes(),
                        rules.entryMinutes(),
                        rules.graceSeconds(),
                        rules.relaxSeconds(),
                        rules.rematchWindowSeconds(),
                        rules.veterans(),
                        List.of(new RelaxStep(0, 0)),
                        0,
                        rules.reminderMinutes(),
                        rules.memberCheckMinutes(),
                        rules.readySeconds(),
                        rules.dodges(),
                        rules.mapHistory()),
                league.admin(),
                league.parties(),
                league.detect(),
                league.gamemodes(),
                league.queues());
    }

    private Figures play(String name, League league, Plan plan, int evenings) {
        var figures = new Figures();
        for (int i = 0; i < evenings; i++) {
            new Evening(lab, league, plan, HELD_OUT + i, figures).play();
        }
        System.out.println(figures.row(name));
        return figures;
    }

    @Test
    void forty_players_of_one_tier_repeat_few_teammates_and_wait_no_longer() {
        var before = play("40 players, usual rule, exact splits", usual(lab.combines()), new Plan(40, 1, false), 100);
        var after = play("40 players, this league file", lab.combines(), new Plan(40, 1, true), 100);

        assertThat(after.repeatedTeammates()).isLessThanOrEqualTo(21).isLessThan(before.repeatedTeammates() / 2);
        assertThat(after.repeatedOfEither()).isLessThanOrEqualTo(21);
        assertThat(after.wait(50)).isLessThanOrEqualTo(92).isLessThanOrEqualTo(before.wait(50));
    }

    @Test
    void four_hundred_players_over_five_tiers_are_served_alike() {
        var figures = play("400 players, this league file", lab.combines(), new Plan(400, 5, true), 5);

        assertThat(figures.repeatedTeammates()).isLessThanOrEqualTo(11.7);
        assertThat(figures.wait(50)).isLessThanOrEqualTo(60);
    }

    @Test
    void where_nobody_repeats_the_split_is_exact() {
        var random = new Random(7);
        var teams = new BalancedTeams(random);
        var gaps = new double[SPLITS];
        for (int i = 0; i < gaps.length; i++) {
            var players = IntStream.range(0, 10)
                    .mapToObj(n -> new Player("" + n, "DE", 1500 + 300 * random.nextGaussian(), 0))
                    .toList();
            var first = teams.split(players).getFirst();
            gaps[i] = Math.abs(players.stream()
                    .mapToDouble(each -> first.contains(each.id()) ? each.mmr() : -each.mmr())
                    .sum());
        }
        Arrays.sort(gaps);
        double mean = Arrays.stream(gaps).average().orElseThrow();
        // How many of n fall under the p95 is binomial: 95 % of the time it is within 1.96 standard deviations.
        int p95 = SPLITS * 95 / 100;
        int within = (int) Math.round(1.96 * Math.sqrt(SPLITS * 0.95 * 0.05));
        System.out.printf(
                "%,d exact splits of N(1500, 300): gap mean %.2f, p95 %.2f (95 %% sure: %.2f to %.2f)%n",
                SPLITS, mean, gaps[p95], gaps[p95 - within], gaps[p95 + within]);

        assertThat(mean).isLessThan(11.5);
        assertThat(gaps[p95]).isLessThan(34.5);
    }
}
