package gg.muster.league;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the league's database last said; {@code lua/league/view.lua} shows it. */
@Singleton
public final class ViewLeague {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("league/view", Arguments.class, Code.class);

    private final Scripts scripts;

    ViewLeague(Scripts scripts) {
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
     * What is known; times in ms.
     *
     * @param epoch names this life of Redis; null before what it has lost was put back
     * @param state lower case; null before the first read
     * @param maps the league's own map pool; may be empty
     */
    @Serdeable
    public record Seen(
            @Nullable String epoch,
            @Nullable String state,
            List<String> maps,
            boolean displayMmr,
            @Nullable Long refreshedAt,
            @Nullable Long databaseDownSince) {
        public Seen(
                @Nullable String epoch,
                @Nullable String state,
                @Nullable List<String> maps,
                boolean displayMmr,
                @Nullable Long refreshedAt,
                @Nullable Long databaseDownSince) {
            this.epoch = epoch;
            this.state = state;
            this.maps = maps == null ? List.of() : List.copyOf(maps);
            this.displayMmr = displayMmr;
            this.refreshedAt = refreshedAt;
            this.databaseDownSince = databaseDownSince;
        }
    }

    public Seen see(String league) {
        return scripts.run(SCRIPT, league, new Arguments()).as(Seen.class);
    }
}
