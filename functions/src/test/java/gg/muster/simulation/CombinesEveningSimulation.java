package gg.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.Rules;
import gg.muster.league.Rules.RelaxStep;
import gg.muster.match.Match.Player;
import gg.muster.match.teams.BalancedTeams;
import gg.muster.simulation.Evening.Plan;
import gg.muster.testing.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How good the matches of an evening are; {@code infra/decisions/007-match-quality.md} has the figures and the command. */
class CombinesEveningSimulation {
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
                        rules.memberCheckMinutes()),
                league.admin(),
                league.detect(),
                league.gamemodes(),
                league.queues());
    }

    private Figures play(String name, League league, Plan plan, int evenings) {
        var figures = new Figures();
        for (int i = 0; i < evenings; i++) {
            new Evening(lab, league, plan, 1000 + i, figures).play();
        }
        System.out.println(figures.row(name));
        return figures;
    }

    @Test
    void forty_players_of_one_tier_repeat_few_teammates_and_wait_no_longer() {
        var before = play("40 players, usual rule, exact splits", usual(lab.combines()), new Plan(40, 1, false), 10);
        var after = play("40 players, this league file", lab.combines(), new Plan(40, 1, true), 10);

        assertThat(after.repeatedTeammates()).isLessThanOrEqualTo(21).isLessThan(before.repeatedTeammates() / 2);
        assertThat(after.wait(50)).isLessThanOrEqualTo(92).isLessThanOrEqualTo(before.wait(50));
    }

    @Test
    void four_hundred_players_over_five_tiers_are_served_alike() {
        var figures = play("400 players, this league file", lab.combines(), new Plan(400, 5, true), 2);

        assertThat(figures.repeatedTeammates()).isLessThanOrEqualTo(21);
        assertThat(figures.wait(50)).isLessThanOrEqualTo(92);
    }

    @Test
    void where_nobody_repeats_the_split_is_exact() {
        var random = new Random(7);
        var teams = new BalancedTeams(random);
        var gaps = new ArrayList<Double>();
        for (int i = 0; i < 20_000; i++) {
            var players = IntStream.range(0, 10)
                    .mapToObj(n -> new Player("" + n, "DE", 1500 + 300 * random.nextGaussian(), 0))
                    .toList();
            var first = teams.split(players).getFirst();
            gaps.add(Math.abs(players.stream()
                    .mapToDouble(each -> first.contains(each.id()) ? each.mmr() : -each.mmr())
                    .sum()));
        }
        gaps.sort(null);
        double mean = gaps.stream().mapToDouble(gap -> gap).average().orElseThrow();
        System.out.printf("exact splits of N(1500, 300): gap mean %.1f, p95 %.1f%n", mean, gaps.get(19_000));

        assertThat(mean).isLessThan(11.5);
        assertThat(gaps.get(19_000)).isLessThan(34.5);
    }
}
