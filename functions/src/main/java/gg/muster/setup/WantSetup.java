package gg.muster.setup;

import gg.muster.league.League;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** An admin wants the guild looked over, and hears what was found; {@code lua/setup/want.lua} sets it going. */
@Singleton
public final class WantSetup {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("setup/want", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    WantSetup(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        WANTED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String admin,
            String token,
            @Nullable String remove) {}

    /**
     * Answers follow by the interaction's token.
     *
     * @param remove the channel of a queue that the league no longer has; null: none is to be removed
     */
    public void want(League league, String admin, String request, String token, @Nullable String remove) {
        scripts.run(SCRIPT, league.id(), new Arguments(request, clock.millis(), admin, token, remove));
        wake.matchmaker(league.id());
    }
}
