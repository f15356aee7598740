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

/** A leader ends their party; {@code lua/party/disband.lua} decides. */
@Singleton
public final class DisbandParty {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("party/disband", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    DisbandParty(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        DISBANDED,
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
            String party) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String id,
            @Nullable String channel,
            @Nullable String leader,
            @Nullable String left) {}

    /** {@code party}: the one that they were asked about. */
    public Answer<Code> ask(League league, Actor leader, String party) {
        var arguments = new Arguments(leader.request(), clock.millis(), leader.player(), leader.channel(), party);
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.DISBANDED) {
            wake.matchmaker(league.id());
        }
        return answer;
    }
}
