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

/** A leader takes a member out of their party; {@code lua/party/kick.lua} decides. */
@Singleton
public final class KickParty {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("party/kick", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Chance chance;
    private final Wake wake;
    private final Clock clock;

    KickParty(Scripts scripts, Chance chance, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.chance = chance;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        KICKED,
        NOT_MEMBER,
        YOURSELF,
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
            String member,
            String code) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String id,
            @Nullable String channel,
            @Nullable String leader,
            @Nullable String joinCode,
            @Nullable String left) {}

    /** {@code member}: Discord id of who goes. The code they may know is replaced. */
    public Answer<Code> ask(League league, Actor leader, String member) {
        var answer = chance.untilFree(Code.TAKEN, () -> scripts.run(SCRIPT, league.id(), arguments(leader, member)));
        if (answer.code() == Code.KICKED) {
            wake.matchmaker(league.id());
        }
        return answer;
    }

    private Arguments arguments(Actor leader, String member) {
        return new Arguments(
                leader.request(), clock.millis(), leader.player(), leader.channel(), member, chance.code());
    }
}
