package gg.muster.config;

import gg.muster.league.League;
import gg.muster.league.Rules;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An admin changes a figure; {@code lua/config/set.lua} keeps it. */
@Singleton
public final class SetConfig {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("config/set", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    SetConfig(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        SET,
        TOO_LOW,
        TOO_HIGH
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String admin,
            ConfigKey key,
            @Nullable Integer value,
            int byDefault,
            @Nullable Other floor,
            @Nullable Other ceiling) {}

    /** Another figure, and what it is where nobody has set it. */
    @Serdeable
    public record Other(ConfigKey key, int byDefault) {
        static Other of(ConfigKey key, Rules file) {
            return new Other(key, key.of(file));
        }
    }

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable Integer before,
            @Nullable Integer value,
            @Nullable Integer limit) {}

    /** Sets it; without a value it is again what the league file says. */
    public Answer<Code> set(League league, String admin, String request, ConfigKey key, OptionalInt value) {
        var file = league.rules();
        var arguments = new Arguments(
                request,
                clock.millis(),
                admin,
                key,
                value.isPresent() ? value.getAsInt() : null,
                key.of(file),
                key.floor().map(other -> Other.of(other, file)).orElse(null),
                key.ceiling().map(other -> Other.of(other, file)).orElse(null));
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.SET) {
            wake.matchmaker(league.id());
        }
        return answer;
    }
}
