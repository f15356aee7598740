package gg.muster.stats;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/** Whether a leaderboard still shows what was asked for; {@code lua/stats/check.lua} knows. */
@Singleton
public final class CheckStats {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("stats/check", Arguments.class, Code.class);

    private final Scripts scripts;

    CheckStats(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        SHOWN,
        TURNED
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments(String board, String request) {}

    /** False when it has been turned to another page since that request. */
    public boolean shows(String league, String board, String request) {
        return scripts.run(SCRIPT, league, new Arguments(board, request)).code() == Code.SHOWN;
    }
}
