package gg.muster.admin;

import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An admin puts a player on hold; {@code lua/admin/lock.lua} does it. */
@Singleton
public final class LockAdmin {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("admin/lock", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    LockAdmin(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        LOCKED,
        IN_MATCH
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String admin,
            String player,
            @Nullable String reason) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable List<String> pools,
            @Nullable String match,
            @Nullable String chat) {}

    public Answer<Code> lock(Act act, String player, @Nullable String reason) {
        var arguments = new Arguments(act.request(), clock.millis(), act.admin(), player, reason);
        var answer = scripts.run(SCRIPT, act.league().id(), arguments);
        if (answer.code() == Code.LOCKED) {
            wake.matchmaker(act.league().id());
        }
        return answer;
    }
}
