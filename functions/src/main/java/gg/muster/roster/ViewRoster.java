package gg.muster.roster;

import gg.muster.league.League;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who plays in which pool; {@code lua/roster/view.lua} shows it. */
@Singleton
public final class ViewRoster {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("roster/view", Arguments.class, Code.class);

    private final Scripts scripts;

    ViewRoster(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        FOUND
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments() {}

    /** What an answer tells. */
    @Serdeable
    public record Told(@Nullable Map<String, String> pools) {}

    /** The pool of each player, by their id. */
    public Map<String, String> pools(League league) {
        var pools =
                scripts.run(SCRIPT, league.id(), new Arguments()).as(Told.class).pools();
        return pools == null ? Map.of() : Map.copyOf(pools);
    }
}
