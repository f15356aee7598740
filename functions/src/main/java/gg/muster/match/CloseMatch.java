package gg.muster.match;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes an ended match whose rooms are gone; {@code lua/match/close.lua} lets its record expire, once no result is awaited. */
@Singleton
public final class CloseMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/close", Arguments.class, Code.class);
    private static final Logger LOG = LoggerFactory.getLogger(CloseMatch.class);

    private final Scripts scripts;
    private final Clock clock;

    CloseMatch(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        CLOSED,
        REFUSED,
        GONE
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(long now, String match) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(Match.@Nullable State state) {}

    public Code close(String league, String match) {
        var code = scripts.run(SCRIPT, league, new Arguments(clock.millis(), match))
                .code();
        LOG.info("match {} of {}: {}", match, league, code);
        return code;
    }
}
