package gg.muster.admin;

import gg.muster.league.Queue;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An admin has a match formed now, or hears what is missing; {@code lua/admin/build.lua} looks. */
@Singleton
public final class BuildAdmin {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("admin/build", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    BuildAdmin(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        READY,
        TOO_FEW,
        POOL_CLOSED,
        OUT_OF_SEASON
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String admin,
            String pool,
            @Nullable String season,
            List<String> lanes,
            int size) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(int waiting, int size) {}

    public Answer<Code> build(Act act, Queue queue, String pool) {
        var arguments = new Arguments(
                act.request(),
                clock.millis(),
                act.admin(),
                pool,
                act.league().season(),
                queue.laneIds(),
                queue.shape().players());
        var answer = scripts.run(SCRIPT, act.league().id(), arguments);
        if (answer.code() == Code.READY) {
            wake.matchmaker(act.league().id());
        }
        return answer;
    }
}
