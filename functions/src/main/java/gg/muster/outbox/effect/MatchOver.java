package gg.muster.outbox.effect;

import java.io.Serial;

/** The match ended while its effects were running: what is left of them is not wanted any more. */
final class MatchOver extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    MatchOver(String match) {
        super("over: match " + match);
    }
}
