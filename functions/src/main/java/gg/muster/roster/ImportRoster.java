package gg.muster.roster;

import gg.muster.admin.Act;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An admin puts many players into pools at once; {@code lua/roster/import.lua} does it, for all of them or for none. */
@Singleton
public final class ImportRoster {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("roster/import", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    ImportRoster(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        IMPORTED,
        COLD
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request, long now, String admin, String file, List<Entry> entries, Map<String, String> lanes) {}

    /** Where a player belongs; without a {@code name} they are called what they were called before. */
    @Serdeable
    public record Entry(String player, @Nullable String name, String pool) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(int added, int moved, int unchanged, int places) {}

    /** No player may be there twice. */
    public Answer<Code> take(Act act, String file, List<Entry> entries) {
        var arguments = new Arguments(act.request(), clock.millis(), act.admin(), file, entries, lanes(act.league()));
        var answer = scripts.run(SCRIPT, act.league().id(), arguments);
        if (answer.code() == Code.IMPORTED) {
            wake.matchmaker(act.league().id());
        }
        return answer;
    }

    private static Map<String, String> lanes(League league) {
        var lanes = new HashMap<String, String>();
        for (var queue : league.queues()) {
            for (Queue.Pool pool : queue.pools()) {
                lanes.put(pool.id(), queue.laneIds().getLast());
            }
        }
        return lanes;
    }
}
