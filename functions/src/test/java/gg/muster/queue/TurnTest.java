package gg.muster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.league.Rules;
import gg.muster.match.FormMatch;
import gg.muster.match.Match;
import gg.muster.match.PickRules;
import gg.muster.match.ViewMatch;
import gg.muster.testing.Lab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** How many come before a player, as the queue tells them, is how many are picked before them. */
class TurnTest {
    private static final int RELAX_SECONDS = 180;
    private static final List<Rules.RelaxStep> NEVER = List.of(new Rules.RelaxStep(0, 0));

    private final Lab lab = Lab.shared();
    private final League league = lab.combines();
    private final Queue queue = league.mainQueue();

    /** Each player's lane and wait; several waits are the same, and half of them overdue. */
    @Property(tries = 60)
    void the_order_that_is_told_is_the_order_of_picking(
            @ForAll @Size(6) List<@IntRange(min = 0, max = 5) Integer> lanes,
            @ForAll @Size(6) List<@IntRange(min = 177, max = 183) Integer> waits) {
        lab.reset().inSeason();
        for (int i = 0; i < lanes.size(); i++) {
            var lane = queue.laneIds().get(lanes.get(i));
            lab.waiting("" + i, "EXPERT", lane, 900, lab.now() - waits.get(i) * 1000L);
        }

        var told = new ArrayList<String>();
        for (int i = 0; i < lanes.size(); i++) {
            told.add("" + i);
        }
        told.sort(Comparator.comparing(this::ahead));

        assertThat(told.stream().map(this::ahead)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(picked(lanes.size())).isEqualTo(told);
    }

    private int ahead(String player) {
        return lab.bean(ViewQueue.class)
                .ask(league, player)
                .as(ViewQueue.Told.class)
                .ahead();
    }

    private List<String> picked(int size) {
        var shape = new Queue.Shape(2, size / 2);
        var settings = new Match.Settings(
                "q",
                "P",
                null,
                shape,
                queue.split(),
                queue.play(),
                queue.maps(),
                queue.rooms(),
                80,
                0,
                0,
                60_000,
                null,
                null);
        var rules = new PickRules(RELAX_SECONDS * 1000L, 0, 0, NEVER, new Rules.Veterans(0, 50, List.of("DE")));
        var arguments = new FormMatch.Arguments(
                "f1", lab.now(), "EXPERT", null, queue.laneIds(), size, 50, "lanes", rules, settings, null);
        var answer = lab.run(FormMatch.SCRIPT, arguments);
        var match = Objects.requireNonNull(answer.as(FormMatch.Told.class).match());
        return lab.bean(ViewMatch.class).find("combines", match).orElseThrow().players().stream()
                .map(Match.Player::id)
                .toList();
    }
}
