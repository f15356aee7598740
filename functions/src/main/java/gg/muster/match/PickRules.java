package gg.muster.match;

import gg.muster.league.Queue;
import gg.muster.league.Rules;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What decides who is picked, as {@code lua/match/pick/lanes.lua} takes it; {@code relax} and {@code rematch} in ms,
 * {@code crowding} in percent.
 */
@Serdeable
public record PickRules(long relax, long rematch, int crowding, List<Rules.RelaxStep> steps, Rules.Veterans veterans) {

    public static PickRules of(Rules rules, Queue queue) {
        var veterans = rules.veterans();
        var lanes = queue.lanes().stream()
                .filter(lane -> veterans.lanes().contains(lane.id()))
                .flatMap(lane -> lane.ids().stream())
                .toList();
        return new PickRules(
                rules.relaxSeconds() * 1000L,
                rules.rematchWindowSeconds() * 1000L,
                rules.relaxCrowding(),
                rules.relaxSteps(),
                new Rules.Veterans(veterans.min(), veterans.max(), lanes));
    }
}
