package gg.muster.admin;

import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** An admin starts over; {@code lua/admin/reset.lua} does it. Nothing asks any more at this point. */
@Singleton
public final class ResetAdmin {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("admin/reset", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    ResetAdmin(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        RESET
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String admin, List<Lanes> pools) {}

    /** What an answer tells. */
    @Serdeable
    public record Told(int matches, int queued, int locked) {}

    public Answer<Code> reset(Act act) {
        var arguments = new Arguments(act.request(), clock.millis(), act.admin(), Lanes.all(act.league()));
        var answer = scripts.run(SCRIPT, act.league().id(), arguments);
        wake.matchmaker(act.league().id());
        return answer;
    }
}
