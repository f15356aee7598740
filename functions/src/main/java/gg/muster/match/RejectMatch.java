package gg.muster.match;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A match's result was not taken; {@code lua/match/reject.lua} has it sent again, and lets players correct it. */
@Singleton
public final class RejectMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/reject", Arguments.class, Code.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    RejectMatch(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        AGAIN,
        REFUSED,
        GONE
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String match,
            String game,
            @Nullable String reason,
            long pause,
            long longest) {}

    /** What an answer tells, whichever code it came with; ms. */
    @Serdeable
    public record Told(@Nullable Long at, Match.@Nullable State state) {}

    /** The service refused it, for its own {@code reason}; or it did not answer, and there is none. */
    public Code reject(String league, String match, String game, @Nullable String reason) {
        var now = clock.millis();
        var request = UUID.randomUUID().toString();
        var arguments =
                new Arguments(request, now, match, game, reason, FIRST_PAUSE.toMillis(), LONGEST_PAUSE.toMillis());
        var answer = scripts.run(SCRIPT, league, arguments);
        var at = answer.as(Told.class).at();
        if (at != null) {
            wake.matchmaker(league, Duration.ofMillis(at - now));
        }
        return answer.code();
    }
}
