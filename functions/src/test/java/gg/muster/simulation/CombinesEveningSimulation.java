package gg.muster.simulation;

import gg.muster.league.League;
import gg.muster.league.Rules;
import gg.muster.league.Rules.RelaxStep;
import gg.muster.simulation.Evening.Plan;
import gg.muster.testing.Lab;
import java.util.List;
import org.junit.jupiter.api.Test;

class CombinesEveningSimulation {
    private final Lab lab = Lab.shared();

    private static League with(League l, int relax, int window, int crowd, RelaxStep... steps) {
        var r = l.rules();
        return new League(
                l.id(),
                l.name(),
                l.season(),
                l.strict(),
                new Rules(
                        r.cancelThreshold(),
                        r.cooldownSeconds(),
                        r.longestMinutes(),
                        r.entryMinutes(),
                        r.graceSeconds(),
                        relax,
                        window,
                        r.veterans(),
                        List.of(steps),
                        crowd),
                l.admin(),
                l.queues());
    }

    private Figures run(League league, Plan plan, int evenings) {
        var figures = new Figures();
        for (int i = 0; i < evenings; i++) {
            new Evening(lab, league, plan, 1000 + i, figures).play();
        }
        return figures;
    }

    @Test
    void explore() {
        var l = lab.combines();
        for (int schedule : new int[] {15, 60}) {
            for (int back : new int[] {30, 120}) {
                var n = " s" + schedule + " b" + back;
                var part = new Plan(40, 1, 5, 1, schedule, back, true);
                System.out.println(run(l, part, 10).row("ship" + n));
                System.out.println(run(with(l, 180, 300, 50, new RelaxStep(0, 20), new RelaxStep(25, 50)), part, 10)
                        .row("w300" + n));
                System.out.println(run(with(l, 180, 600, 50, new RelaxStep(0, 20), new RelaxStep(25, 50)), part, 10)
                        .row("w600" + n));
            }
        }
    }
}
