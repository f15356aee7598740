package gg.muster.maps;

import gg.muster.league.League;
import gg.muster.league.Queue.Track;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows the pool of maps; {@code lua/maps/view.lua} reads it. */
@Singleton
public final class ViewMaps {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("maps/view", Arguments.class, Code.class);
    private static final Comparator<Track> BY_NAME =
            Comparator.comparing(Track::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Track::uid);

    private final Scripts scripts;

    ViewMaps(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        FOUND
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments(int minimum, int count) {}

    /**
     * The pool.
     *
     * @param maps by name
     * @param least as few maps as it may have
     */
    @Serdeable
    public record Seen(List<Track> maps, int least) {
        public Seen(@Nullable List<Track> maps, int least) {
            this.maps = maps == null ? List.of() : maps.stream().sorted(BY_NAME).toList();
            this.least = least;
        }

        /** Those that have it in their name or uid, whatever its case; all, where it is empty. */
        public List<Track> matching(String part) {
            var wanted = part.toLowerCase(Locale.ROOT);
            return maps.stream()
                    .filter(map -> map.name().toLowerCase(Locale.ROOT).contains(wanted)
                            || map.uid().toLowerCase(Locale.ROOT).contains(wanted))
                    .toList();
        }
    }

    public Seen see(League league) {
        var arguments = new Arguments(minimum(league), league.tracksPerMatch());
        return scripts.run(SCRIPT, league.id(), arguments).as(Seen.class);
    }

    /** As few maps as the league file allows. */
    static int minimum(League league) {
        var history = league.rules().mapHistory();
        return history == null ? 0 : history.minimum();
    }
}
