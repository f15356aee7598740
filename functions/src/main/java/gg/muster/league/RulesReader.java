package gg.muster.league;

import static gg.muster.league.Names.CODE;
import static gg.muster.league.Names.CODE_RULE;

import gg.muster.league.Rules.Dodges;
import gg.muster.league.Rules.MapHistory;
import gg.muster.league.Rules.RelaxStep;
import gg.muster.league.Rules.Veterans;
import java.util.List;

/** Reads the figures a league plays by. */
final class RulesReader {
    private RulesReader() {}

    /**
     * Reads them.
     *
     * @param queues the league's; what concerns none of them is no setting
     * @param ready s that their players have to say that they are there; 0 where none are asked
     */
    static Rules read(YamlNode node, List<Queue> queues, int ready) {
        boolean lanes = picked(queues, Queue.LANES);
        boolean parties = picked(queues, Queue.FIT);
        boolean counted = queues.stream().anyMatch(queue -> queue.play().maps().by() == Play.MapChoice.LEAST_PLAYED);
        var rules = new Rules(
                node.integer("cancelThreshold", 1, 100),
                node.integer("cooldownSeconds", 0, 86_400),
                node.integer("longestMinutes", 5, 1_440),
                node.integer("entryMinutes", 5, 1_440),
                node.integer("graceSeconds", 0, 3_600),
                lanes || parties ? node.integer("relaxSeconds", 0, 3_600) : 0,
                lanes ? node.integer("rematchWindowSeconds", 0, 86_400) : 0,
                lanes ? veterans(node.node("veterans")) : new Veterans(0, 0, List.of()),
                lanes ? relaxSteps(node) : List.of(),
                lanes ? node.integer("relaxCrowding", 0, 300) : 0,
                node.integer("reminderMinutes", 0, 1_440),
                node.integer("memberCheckMinutes", 1, 1_440),
                ready,
                ready > 0 && node.has("dodges") ? dodges(node.node("dodges")) : null,
                counted ? mapHistory(node.node("mapHistory"), queues) : null);
        if (rules.reminderMinutes() > rules.entryMinutes()) {
            node.mistakeAt(
                    "reminderMinutes",
                    rules.reminderMinutes(),
                    "must be at most entryMinutes, which is " + rules.entryMinutes());
        }
        node.refuseUnknown();
        return rules;
    }

    private static boolean picked(List<Queue> queues, String pick) {
        return queues.stream().anyMatch(queue -> queue.pick().equals(pick));
    }

    private static Dodges dodges(YamlNode node) {
        var dodges = new Dodges(
                node.integer("first", 0, 604_800),
                node.integer("second", 0, 604_800),
                node.integer("third", 0, 604_800),
                node.integer("window", 60, 2_592_000));
        node.refuseUnknown();
        return dodges;
    }

    private static MapHistory mapHistory(YamlNode node, List<Queue> queues) {
        var history = new MapHistory(node.integer("days", 1, MapHistory.MOST_DAYS), node.integer("minimum", 3, 1_000));
        queues.stream()
                .filter(queue -> queue.play().maps().by() == Play.MapChoice.LEAST_PLAYED)
                .filter(queue -> queue.tracks().size() < history.minimum())
                .forEach(queue -> node.mistakeAt(
                        "minimum",
                        history.minimum(),
                        "must be at most the maps of " + queue.id() + ", which are "
                                + queue.tracks().size()));
        node.refuseUnknown();
        return history;
    }

    private static Veterans veterans(YamlNode node) {
        int min = node.integer("min", 0, 50);
        int max = node.integer("max", 0, 50);
        if (max < min) {
            node.mistakeAt("max", max, "must be at least min, which is " + min);
        }
        var veterans = new Veterans(min, max, node.texts("lanes", CODE, CODE_RULE));
        node.refuseUnknown();
        return veterans;
    }

    private static List<RelaxStep> relaxSteps(YamlNode rules) {
        var steps = rules.nodes(
                "relaxSteps", step -> new RelaxStep(step.integer("after", 0, 100), step.integer("share", 0, 100)));
        for (int i = 1; i < steps.size(); i++) {
            var before = steps.get(i - 1);
            var step = steps.get(i);
            if (step.after() <= before.after() || step.share() < before.share()) {
                rules.mistakeAt(
                        "relaxSteps[" + i + "]",
                        "after %d, share %d".formatted(step.after(), step.share()),
                        "must come after the step before it and allow no less");
            }
        }
        return steps;
    }
}
