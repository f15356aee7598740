package gg.muster.admin;

import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An admin bans a player for a time; {@code lua/admin/ban.lua} does it. */
@Singleton
public final class BanAdmin {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("admin/ban", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    BanAdmin(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        BANNED,
        LONGER
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String admin, String player, long ends, String reason) {}

    /** What an answer tells, whichever code it came with; ms. */
    @Serdeable
    public record Told(
            long until,
            @Nullable String reason,
            @Nullable List<String> pools,
            @Nullable String match) {}

    public Answer<Code> ban(Act act, String player, Duration length, String reason) {
        var now = clock.millis();
        var arguments = new Arguments(act.request(), now, act.admin(), player, now + length.toMillis(), reason);
        var answer = scripts.run(SCRIPT, act.league().id(), arguments);
        if (answer.code() == Code.BANNED) {
            wake.matchmaker(act.league().id());
        }
        return answer;
    }
}
