package gg.muster.setup;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Notes what was found wrong with a guild; {@code lua/setup/finish.lua} has the admins told when that has changed. */
@Singleton
public final class FinishSetup {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("setup/finish", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Clock clock;

    FinishSetup(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        SAME,
        CHANGED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(long now, List<String> problems, List<String> stray) {}

    /** {@code stray}: rooms that seem to belong to nothing, by their ids. */
    public void finish(String league, List<String> problems, List<String> stray) {
        scripts.run(SCRIPT, league, new Arguments(clock.millis(), problems, stray));
    }
}
