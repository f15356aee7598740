package gg.muster.maps;

import gg.muster.league.Queue.Track;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often players have played each map of the pool; {@code lua/maps/count.lua} counts. */
@Singleton
public final class CountMaps {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("maps/count", Arguments.class, Code.class);

    private final Scripts scripts;

    CountMaps(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        COUNTED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(List<String> players, long since) {}

    /**
     * What was counted.
     *
     * @param maps the pool, in no order
     * @param plays of all those players together, by uid; a map that none of them has played is not there
     */
    @Serdeable
    public record Counted(List<Track> maps, Map<String, Integer> plays) {
        public Counted(@Nullable List<Track> maps, @Nullable Map<String, Integer> plays) {
            this.maps = maps == null ? List.of() : List.copyOf(maps);
            this.plays = plays == null ? Map.of() : Map.copyOf(plays);
        }
    }

    /** What these players have played since that ms. */
    public Counted count(String league, List<String> players, long since) {
        return scripts.run(SCRIPT, league, new Arguments(players, since)).as(Counted.class);
    }
}
