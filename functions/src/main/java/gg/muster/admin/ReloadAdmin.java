package gg.muster.admin;

import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** An admin has the league's database read at once; {@code lua/admin/reload.lua} makes it due. */
@Singleton
public final class ReloadAdmin {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("admin/reload", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    ReloadAdmin(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        DUE
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String admin) {}

    /** What an answer tells. */
    @Serdeable
    public record Told(@Nullable Long downSince) {}

    public Answer<Code> reload(Act act) {
        var answer = scripts.run(SCRIPT, act.league().id(), new Arguments(act.request(), clock.millis(), act.admin()));
        wake.ledger(act.league().id());
        wake.matchmaker(act.league().id());
        return answer;
    }
}
