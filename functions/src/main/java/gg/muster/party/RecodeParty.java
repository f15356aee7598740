package gg.muster.party;

import gg.muster.league.League;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A leader wants another code to lead to their party; {@code lua/party/recode.lua} decides. */
@Singleton
public final class RecodeParty {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("party/recode", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Chance chance;
    private final Wake wake;
    private final Clock clock;

    RecodeParty(Scripts scripts, Chance chance, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.chance = chance;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        RECODED,
        TAKEN,
        NO_PARTY,
        WRONG_PLACE,
        NOT_LEADER
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String player,
            @Nullable String channel,
            String code) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String id,
            @Nullable String channel,
            @Nullable String leader,
            @Nullable String joinCode) {}

    public Answer<Code> ask(League league, Actor leader) {
        var answer = chance.untilFree(Code.TAKEN, () -> scripts.run(SCRIPT, league.id(), arguments(leader)));
        if (answer.code() == Code.RECODED) {
            wake.matchmaker(league.id());
        }
        return answer;
    }

    private Arguments arguments(Actor leader) {
        return new Arguments(leader.request(), clock.millis(), leader.player(), leader.channel(), chance.code());
    }
}
