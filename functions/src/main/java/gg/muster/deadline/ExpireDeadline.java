package gg.muster.deadline;

import gg.muster.league.League;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Does what is due by now; {@code lua/deadline/expire.lua} decides what that means. */
@Singleton
public final class ExpireDeadline {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("deadline/expire", Arguments.class, Code.class);
    private static final int AT_A_TIME = 100;

    private final Scripts scripts;
    private final Clock clock;

    ExpireDeadline(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        EXPIRED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(long now, int count, long lasts, long remind) {}

    /** What an answer tells. */
    @Serdeable
    public record Told(int done, boolean more) {}

    /** Does all that is due, and returns how much that was. */
    public int all(League league) {
        var lasts = Duration.ofMinutes(league.rules().entryMinutes()).toMillis();
        var remind = Duration.ofMinutes(league.rules().reminderMinutes()).toMillis();
        int done = 0;
        while (true) {
            var told = scripts.run(SCRIPT, league.id(), new Arguments(clock.millis(), AT_A_TIME, lasts, remind))
                    .as(Told.class);
            done += told.done();
            if (!told.more()) {
                return done;
            }
        }
    }
}
