package gg.muster.admin;

import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;

/** An admin has the events that were set aside tried again, or forgotten; {@code lua/admin/clear.lua} does it. */
@Singleton
public final class ClearAdmin {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("admin/clear", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    ClearAdmin(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        RETRIED,
        FORGOTTEN,
        NOTHING
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String admin, long upTo, boolean again) {}

    /** What an answer tells. */
    @Serdeable
    public record Told(int count) {}

    /** Those set aside until {@code upTo} (ms), which the admin has seen. */
    public Answer<Code> clear(Act act, long upTo, boolean again) {
        var arguments = new Arguments(act.request(), clock.millis(), act.admin(), upTo, again);
        var answer = scripts.run(SCRIPT, act.league().id(), arguments);
        wake.matchmaker(act.league().id());
        return answer;
    }
}
