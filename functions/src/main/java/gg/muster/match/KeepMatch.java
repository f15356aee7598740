package gg.muster.match;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Keeps a fact about a live match the moment it is known; {@code lua/match/keep.lua} keeps the first. */
@Singleton
public final class KeepMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/keep", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Clock clock;

    KeepMatch(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        KEPT,
        HELD,
        GONE
    }

    /** See the script's header; ms. */
    @Serdeable
    public record Arguments(long now, String match, String fact, String value) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(@Nullable String value) {}

    public Code keep(String league, String match, String fact, String value) {
        return scripts.run(SCRIPT, league, new Arguments(clock.millis(), match, fact, value))
                .code();
    }
}
