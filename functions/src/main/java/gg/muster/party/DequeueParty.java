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

/** A leader takes their party out of its queue; {@code lua/party/dequeue.lua} decides. */
@Singleton
public final class DequeueParty {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("party/dequeue", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    DequeueParty(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        LEFT,
        NOT_QUEUED,
        NO_PARTY,
        WRONG_PLACE,
        NOT_LEADER
    }

    /** See the script's header; ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String player,
            @Nullable String channel) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String party,
            @Nullable String pool,
            @Nullable String id,
            @Nullable String channel,
            @Nullable String leader) {}

    /** {@code channel}: where the leader asks; null in a direct message. */
    public Answer<Code> ask(League league, String player, @Nullable String channel, String request) {
        var answer = scripts.run(SCRIPT, league.id(), new Arguments(request, clock.millis(), player, channel));
        if (answer.code() == Code.LEFT) {
            wake.matchmaker(league.id());
        }
        return answer;
    }
}
