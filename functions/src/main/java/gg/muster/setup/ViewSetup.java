package gg.muster.setup;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** What is known of a league's guild; {@code lua/setup/view.lua} shows it. */
@Singleton
public final class ViewSetup {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("setup/view", Arguments.class, Code.class);

    private final Scripts scripts;

    ViewSetup(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        FOUND
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments() {}

    /**
     * What is known.
     *
     * @param places channel ids, by what they are: {@code category:<gamemode>} and {@code channel:<queue>}
     * @param stray by channel id the ms at which a room was first seen to belong to nothing
     */
    @Serdeable
    public record Seen(Map<String, String> places, Map<String, Long> stray) {
        public Seen {
            places = places == null ? Map.of() : Map.copyOf(places);
            stray = stray == null ? Map.of() : Map.copyOf(stray);
        }

        public Optional<String> place(String place) {
            return Optional.ofNullable(places.get(place));
        }
    }

    public Seen see(String league) {
        return scripts.run(SCRIPT, league, new Arguments()).as(Seen.class);
    }
}
