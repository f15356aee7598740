package gg.muster.roster;

import gg.muster.admin.Act;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An admin takes a player off the roster; {@code lua/roster/remove.lua} does it. */
@Singleton
public final class RemoveRoster {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("roster/remove", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    RemoveRoster(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        REMOVED,
        UNKNOWN,
        COLD
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String admin, String player) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String was,
            @Nullable List<String> pools,
            @Nullable String match,
            @Nullable String chat) {}

    public Answer<Code> remove(Act act, String player) {
        var arguments = new Arguments(act.request(), clock.millis(), act.admin(), player);
        var answer = scripts.run(SCRIPT, act.league().id(), arguments);
        if (answer.code() == Code.REMOVED) {
            wake.matchmaker(act.league().id());
        }
        return answer;
    }
}
