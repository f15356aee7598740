package gg.muster.setup;

import gg.muster.league.League;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Has a league's guild looked over, so that its channels and panels are as they should be and nothing of ours is left over;
 * {@code lua/setup/begin.lua}.
 */
@Singleton
public final class BeginSetup {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("setup/begin", Arguments.class, Code.class);
    private static final Duration REGULARLY = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Scripts scripts;
    private final Clock clock;

    BeginSetup(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        BEGUN,
        LATER
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(long now, long every) {}

    /** Where that is due again. */
    public void regularly(League league) {
        begin(league, REGULARLY);
    }

    /** Something is not as it should be. */
    public void soon(League league) {
        begin(league, SOON);
    }

    /** Whenever it was done last. */
    public void atStart(League league) {
        begin(league, Duration.ZERO);
    }

    private void begin(League league, Duration every) {
        scripts.run(SCRIPT, league.id(), new Arguments(clock.millis(), every.toMillis()));
    }
}
