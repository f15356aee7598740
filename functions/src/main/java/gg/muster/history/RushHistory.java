package gg.muster.history;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Whether history may wait because everybody joins at once; {@code lua/history/rush.lua} counts them. */
@Singleton
public final class RushHistory {
    static final Script<Arguments, Code> SCRIPT = new Script<>("history/rush", Arguments.class, Code.class);
    private static final Duration WITHIN = Duration.ofSeconds(1);
    private static final int MANY = 50;

    private final Scripts scripts;
    private final Clock clock;

    RushHistory(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    enum Code {
        RUSH,
        QUIET
    }

    /** See the script's header; times in ms. */
    @Serdeable
    record Arguments(long now, long within, int many) {}

    /** What an answer tells. */
    @Serdeable
    record Told(int joined) {}

    /** Whether fifty or more have joined within the last second. */
    public boolean isOn(String league) {
        var arguments = new Arguments(clock.millis(), WITHIN.toMillis(), MANY);
        return scripts.run(SCRIPT, league, arguments).code() == Code.RUSH;
    }
}
