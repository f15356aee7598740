package gg.muster.match;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A match's result is taken; {@code lua/match/complete.lua} ends it. */
@Singleton
public final class CompleteMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/complete", Arguments.class, Code.class);
    private static final Logger LOG = LoggerFactory.getLogger(CompleteMatch.class);

    private final Scripts scripts;
    private final Clock clock;

    CompleteMatch(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        COMPLETED,
        REFUSED,
        GONE
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(long now, String match, String game) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(Match.@Nullable State state) {}

    public Code complete(String league, String match, String game) {
        var code = scripts.run(SCRIPT, league, new Arguments(clock.millis(), match, game))
                .code();
        LOG.info("match {} of {} with game {}: {}", match, league, game, code);
        return code;
    }
}
