package gg.muster.roster;

import gg.muster.admin.Act;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** An admin puts a player into a pool; {@code lua/roster/set.lua} does it. */
@Singleton
public final class SetRoster {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("roster/set", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    SetRoster(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        SET,
        UNCHANGED,
        COLD
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String admin,
            String player,
            @Nullable String name,
            String pool,
            String lane) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String was,
            @Nullable String from,
            @Nullable String match,
            @Nullable String chat) {}

    /** Without a {@code name} they are called what they were called before. */
    public Answer<Code> set(Act act, String player, @Nullable String name, String pool) {
        var lane = act.league().queueOf(pool).laneIds().getLast();
        var arguments = new Arguments(act.request(), clock.millis(), act.admin(), player, name, pool, lane);
        var answer = scripts.run(SCRIPT, act.league().id(), arguments);
        if (answer.code() == Code.SET) {
            wake.matchmaker(act.league().id());
        }
        return answer;
    }
}
