package gg.muster.admin;

import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** An admin ends a player's ban; {@code lua/admin/unban.lua} does it. */
@Singleton
public final class UnbanAdmin {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("admin/unban", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    UnbanAdmin(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        UNBANNED,
        NOT_BANNED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String admin, String player) {}

    /** The ban that there was; ms. */
    @Serdeable
    public record Told(
            long until, @Nullable String reason, @Nullable String match) {}

    public Answer<Code> unban(Act act, String player) {
        var arguments = new Arguments(act.request(), clock.millis(), act.admin(), player);
        var answer = scripts.run(SCRIPT, act.league().id(), arguments);
        if (answer.code() == Code.UNBANNED) {
            wake.matchmaker(act.league().id());
        }
        return answer;
    }
}
