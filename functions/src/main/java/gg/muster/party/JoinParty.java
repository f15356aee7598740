package gg.muster.party;

import gg.muster.league.League;
import gg.muster.queue.Joiner;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A player asks for a place in the party that a code leads to; {@code lua/party/join.lua} decides. */
@Singleton
public final class JoinParty {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("party/join", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    JoinParty(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        JOINED,
        ALREADY,
        FULL,
        NO_SUCH_CODE
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String player,
            @Nullable String name,
            String code,
            int most,
            boolean present) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable Party party,
            @Nullable List<String> pools,
            @Nullable String left,
            @Nullable String id,
            @Nullable String channel,
            boolean same,
            int size) {}

    /** {@code code}: as it was typed. */
    public Answer<Code> ask(League league, Joiner joiner, String code) {
        var arguments = new Arguments(
                joiner.request(),
                clock.millis(),
                joiner.player(),
                joiner.name(),
                code.strip().toLowerCase(Locale.ROOT),
                Objects.requireNonNull(league.parties()).most(),
                joiner.present());
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.JOINED) {
            wake.matchmaker(league.id());
        }
        return answer;
    }
}
