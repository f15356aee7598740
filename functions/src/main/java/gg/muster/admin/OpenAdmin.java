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

/** An admin opens or closes pools; {@code lua/admin/open.lua} does it. */
@Singleton
public final class OpenAdmin {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("admin/open", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    OpenAdmin(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        DONE,
        UNCHANGED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String admin, List<Lanes> pools, boolean open) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(@Nullable List<String> changed, int waiting, boolean off) {}

    /** Opens or closes the named pools of the league. */
    public Answer<Code> open(Act act, List<String> pools, boolean open) {
        var meant = Lanes.all(act.league()).stream()
                .filter(each -> pools.contains(each.pool()))
                .toList();
        var arguments = new Arguments(act.request(), clock.millis(), act.admin(), meant, open);
        var answer = scripts.run(SCRIPT, act.league().id(), arguments);
        if (answer.code() == Code.DONE) {
            wake.matchmaker(act.league().id());
        }
        return answer;
    }
}
