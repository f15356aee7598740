package gg.muster.league;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Notes that the league's database cannot be reached; {@code lua/league/outage.lua} keeps since when. */
@Singleton
public final class OutageLeague {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("league/outage", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Clock clock;

    OutageLeague(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        NOTED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(long now) {}

    /** What an answer tells; ms. */
    @Serdeable
    public record Told(long since) {}

    /** Returns when the outage began. */
    public Instant note(String league) {
        var told = scripts.run(SCRIPT, league, new Arguments(clock.millis())).as(Told.class);
        return Instant.ofEpochMilli(told.since());
    }
}
