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

/** A leader has another member lead their party; {@code lua/party/promote.lua} decides. */
@Singleton
public final class PromoteParty {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("party/promote", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    PromoteParty(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        PROMOTED,
        NOT_MEMBER,
        YOURSELF,
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
            String member) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String id,
            @Nullable String channel,
            @Nullable String leader) {}

    /** {@code member}: Discord id of who is to lead it. */
    public Answer<Code> ask(League league, Actor leader, String member) {
        var arguments = new Arguments(leader.request(), clock.millis(), leader.player(), leader.channel(), member);
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.PROMOTED) {
            wake.matchmaker(league.id());
        }
        return answer;
    }
}
