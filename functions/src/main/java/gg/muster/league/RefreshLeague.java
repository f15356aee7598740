package gg.muster.league;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes over what the league's database says; {@code lua/league/refresh.lua} keeps it. */
@Singleton
public final class RefreshLeague {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("league/refresh", Arguments.class, Code.class);

    private final Scripts scripts;

    RefreshLeague(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        REFRESHED,
        COLD
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            long now,
            String state,
            boolean enabled,
            boolean displayMmr,
            List<String> maps,
            List<Queue.Track> tracks,
            List<Pool> pools) {}

    /** One pool, and what the database says of it; {@code open} is null where it says nothing. */
    @Serdeable
    public record Pool(
            String pool, List<String> lanes, @Nullable Boolean open) {}

    /** What an answer tells. */
    @Serdeable
    public record Told(@Nullable List<String> changed) {}

    /**
     * Returns the pools that were opened or closed by this.
     *
     * @throws IllegalStateException when Redis was emptied since it was looked at; the next run begins with that
     */
    public List<String> refresh(String league, Arguments seen) {
        var answer = scripts.run(SCRIPT, league, seen);
        if (answer.code() == Code.COLD) {
            throw new IllegalStateException(league + ": Redis has lost the league just now");
        }
        var changed = answer.as(Told.class).changed();
        return changed == null ? List.of() : changed;
    }
}
