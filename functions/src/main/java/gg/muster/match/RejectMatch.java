package gg.muster.match;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** A match's result was refused; {@code lua/match/reject.lua} lets its players hand in another. */
@Singleton
public final class RejectMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/reject", Arguments.class, Code.class);

    private final Scripts scripts;

    RejectMatch(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        REJECTED,
        AGAIN,
        REFUSED,
        GONE
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments(String match, String game, String reason) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(Match.@Nullable State state) {}

    public Code reject(String league, String match, String game, String reason) {
        return scripts.run(SCRIPT, league, new Arguments(match, game, reason)).code();
    }
}
