package gg.muster.maps;

import gg.muster.league.League;
import gg.muster.league.Queue.Track;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** An admin adds a map to the pool; {@code lua/maps/add.lua} keeps it. */
@Singleton
public final class AddMaps {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("maps/add", Arguments.class, Code.class);

    /** As many maps as a pool may have. */
    static final int MOST = 1000;

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    AddMaps(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        ADDED,
        ALREADY,
        FULL
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String admin, Track map, int most) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(@Nullable Integer maps, @Nullable String name) {}

    /** Adds it, unless its uid is there. */
    public Answer<Code> add(League league, String admin, String request, Track map) {
        var arguments = new Arguments(request, clock.millis(), admin, map, MOST);
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.ADDED) {
            wake.matchmaker(league.id());
        }
        return answer;
    }
}
