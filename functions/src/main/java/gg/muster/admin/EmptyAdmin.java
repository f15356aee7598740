package gg.muster.admin;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** An admin takes everybody out of one queue; {@code lua/admin/empty.lua} does it. Nothing asks any more at this point. */
@Singleton
public final class EmptyAdmin {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("admin/empty", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    EmptyAdmin(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        EMPTIED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String admin, String pool, List<String> lanes) {}

    /** What an answer tells. */
    @Serdeable
    public record Told(int queued) {}

    /** Returns how many waited there. */
    public int empty(Act act, String pool) {
        var lanes = act.league().queueOf(pool).laneIds();
        var arguments = new Arguments(act.request(), clock.millis(), act.admin(), pool, lanes);
        var told = scripts.run(SCRIPT, act.league().id(), arguments).as(Told.class);
        wake.matchmaker(act.league().id());
        return told.queued();
    }
}
