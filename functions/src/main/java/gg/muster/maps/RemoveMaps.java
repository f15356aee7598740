package gg.muster.maps;

import gg.muster.league.League;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An admin takes a map out of the pool; {@code lua/maps/remove.lua} sees to it that enough are left. */
@Singleton
public final class RemoveMaps {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("maps/remove", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    RemoveMaps(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        REMOVED,
        UNKNOWN,
        SEVERAL,
        TOO_FEW
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String admin, String map, int minimum, int count) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String uid,
            @Nullable String name,
            @Nullable Integer maps,
            @Nullable Integer least,
            @Nullable List<String> uids) {}

    /**
     * Takes it out.
     *
     * @param map its uid, or its name
     */
    public Answer<Code> remove(League league, String admin, String request, String map) {
        var arguments =
                new Arguments(request, clock.millis(), admin, map, ViewMaps.minimum(league), league.tracksPerMatch());
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.REMOVED) {
            wake.matchmaker(league.id());
        }
        return answer;
    }
}
