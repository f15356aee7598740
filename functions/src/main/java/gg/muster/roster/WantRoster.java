package gg.muster.roster;

import gg.muster.admin.Act;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;

/** An admin hands in a file with many players; {@code lua/roster/want.lua} notes it. */
@Singleton
public final class WantRoster {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("roster/want", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    WantRoster(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        WANTED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String admin, String token, String file, String url) {}

    /** What becomes of it replaces the first reply to the interaction that {@code token} belongs to. */
    public void want(Act act, String token, String file, String url) {
        var arguments = new Arguments(act.request(), clock.millis(), act.admin(), token, file, url);
        scripts.run(SCRIPT, act.league().id(), arguments);
        wake.matchmaker(act.league().id());
    }
}
