package gg.muster.league;

import static gg.muster.league.Names.CODE;
import static gg.muster.league.Names.CODE_RULE;

import gg.muster.league.Rules.RelaxStep;
import gg.muster.league.Rules.Veterans;
import java.util.List;

/** Reads the figures a league plays by. */
final class RulesReader {
    private RulesReader() {}

    /**
     * Reads them.
     *
     * @param lanes whether a queue picks by lanes; what concerns lanes and rematches is no setting where none does
     */
    static Rules read(YamlNode node, boolean lanes) {
        var rules = new Rules(
                node.integer("cancelThreshold", 1, 100),
                node.integer("cooldownSeconds", 0, 86_400),
                node.integer("longestMinutes", 5, 1_440),
                node.integer("entryMinutes", 5, 1_440),
                node.integer("graceSeconds", 0, 3_600),
                lanes ? node.integer("relaxSeconds", 0, 3_600) : 0,
                lanes ? node.integer("rematchWindowSeconds", 0, 86_400) : 0,
                lanes ? veterans(node.node("veterans")) : new Veterans(0, 0, List.of()),
                lanes ? relaxSteps(node) : List.of(),
                lanes ? node.integer("relaxCrowding", 0, 300) : 0,
                node.integer("reminderMinutes", 0, 1_440),
                node.integer("memberCheckMinutes", 1, 1_440));
        if (rules.reminderMinutes() > rules.entryMinutes()) {
            node.mistakeAt(
                    "reminderMinutes",
                    rules.reminderMinutes(),
                    "must be at most entryMinutes, which is " + rules.entryMinutes());
        }
        node.refuseUnknown();
        return rules;
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
