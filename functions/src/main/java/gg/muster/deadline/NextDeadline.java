package gg.muster.deadline;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** When something happens by itself next; {@code lua/deadline/next.lua} tells. */
@Singleton
public final class NextDeadline {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("deadline/next", Arguments.class, Code.class);

    /** What is further away is left to the schedule. */
    private static final Duration SCHEDULE = Duration.ofMinutes(1);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    NextDeadline(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        FOUND,
        NONE
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments() {}

    /** What an answer tells; {@code at} in ms. */
    @Serdeable
    public record Told(long at) {}

    /** Has the matchmaker woken for it, where the schedule would be late. */
    public void wakeFor(String league) {
        var answer = scripts.run(SCRIPT, league, new Arguments());
        if (answer.code() == Code.NONE) {
            return;
        }
        var pause = Duration.ofMillis(Math.max(0, answer.as(Told.class).at() - clock.millis()));
        if (pause.compareTo(SCHEDULE) < 0) {
            wake.matchmaker(league, pause);
        }
    }
}
