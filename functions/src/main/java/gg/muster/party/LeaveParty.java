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

/** A member leaves their party; {@code lua/party/leave.lua} decides. */
@Singleton
public final class LeaveParty {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("party/leave", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    LeaveParty(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        LEFT,
        NO_PARTY,
        WRONG_PLACE
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String player,
            @Nullable String channel) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String id,
            @Nullable String channel,
            @Nullable String leader,
            boolean ended,
            @Nullable String left) {}

    public Answer<Code> ask(League league, Actor member) {
        var arguments = new Arguments(member.request(), clock.millis(), member.player(), member.channel());
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.LEFT) {
            wake.matchmaker(league.id());
        }
        return answer;
    }
}
