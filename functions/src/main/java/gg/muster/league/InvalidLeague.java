package gg.muster.league;

import java.io.Serial;
import java.util.List;

/** A league file that cannot be used; the message lists every mistake with its path. */
public final class InvalidLeague extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    InvalidLeague(String source, List<String> mistakes) {
        super("League file " + source + ":\n  " + String.join("\n  ", mistakes));
    }
}
