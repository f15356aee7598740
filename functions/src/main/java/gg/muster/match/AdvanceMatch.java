package gg.muster.match;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves a match one step on; {@code lua/match/advance.lua} asks the table of states. */
@Singleton
public final class AdvanceMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/advance", Arguments.class, Code.class);
    private static final Logger LOG = LoggerFactory.getLogger(AdvanceMatch.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    AdvanceMatch(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        ADVANCED,
        REFUSED,
        GONE
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(long now, String match, Match.State to) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(Match.@Nullable State from, Match.@Nullable State state) {}

    /** A match that has begun is written down at once: from here on it would be missed. */
    public Code advance(String league, String match, Match.State to) {
        var code = scripts.run(SCRIPT, league, new Arguments(clock.millis(), match, to))
                .code();
        if (code == Code.ADVANCED) {
            LOG.info("match {} of {} is {}", match, league, to);
            if (to == Match.State.IN_PROGRESS) {
                wake.ledger(league);
            }
        }
        return code;
    }
}
