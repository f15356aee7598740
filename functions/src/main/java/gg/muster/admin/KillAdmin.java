package gg.muster.admin;

import gg.muster.match.Match;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** An admin cancels a match; {@code lua/admin/kill.lua} does it. */
@Singleton
public final class KillAdmin {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("admin/kill", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    KillAdmin(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        KILLED,
        OVER,
        GONE
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String admin, String match) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            int players,
            Match.@Nullable State state,
            @Nullable String game) {}

    public Answer<Code> kill(Act act, String match) {
        var arguments = new Arguments(act.request(), clock.millis(), act.admin(), match);
        var answer = scripts.run(SCRIPT, act.league().id(), arguments);
        if (answer.code() == Code.KILLED) {
            wake.matchmaker(act.league().id());
        }
        return answer;
    }
}
