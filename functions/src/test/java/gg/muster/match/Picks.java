package gg.muster.match;

import gg.muster.league.Play;
import gg.muster.league.Queue;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Objects;

/** Forms matches in the pool PROSPECT by given rules. */
final class Picks {
    private final Lab lab = Lab.shared();
    private final Queue queue = lab.combines().mainQueue();
    private int attempts = 0;

    /** Ids in the order they were picked; empty when no match formed. */
    List<String> next(int size, PickRules rules) {
        var settings = new Match.Settings(
                "q",
                "P",
                null,
                new Queue.Shape(2, size / 2),
                Queue.Split.BALANCED,
                Play.AT_ONCE,
                List.of("Bind"),
                queue.rooms(),
                80,
                0,
                0,
                60_000,
                null,
                null);
        var answer = lab.run(
                FormMatch.SCRIPT,
                new FormMatch.Arguments(
                        "attempt-" + attempts++,
                        lab.now(),
                        "PROSPECT",
                        null,
                        queue.laneIds(),
                        size,
                        queue.window(),
                        "lanes",
                        rules,
                        settings,
                        null));
        if (answer.code() != FormMatch.Code.FORMED) {
            return List.of();
        }
        var match = Objects.requireNonNull(answer.as(FormMatch.Told.class).match());
        return lab.bean(ViewMatch.class).find("combines", match).orElseThrow().players().stream()
                .map(Match.Player::id)
                .toList();
    }
}
