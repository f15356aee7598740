package gg.muster.queue;

import gg.muster.league.League;
import gg.muster.notice.Notice;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A player gives up their place; {@code lua/queue/leave.lua} decides. */
@Singleton
public final class LeaveQueue {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("queue/leave", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    LeaveQueue(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        LEFT,
        NOT_QUEUED,
        IN_MATCH,
        IN_PARTY
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String player,
            @Nullable String pool,
            boolean whole) {}

    /** What an answer tells, whichever code it came with; times in ms. */
    @Serdeable
    public record Told(
            @Nullable String pool,
            @Nullable List<String> pools,
            @Nullable String match,
            @Nullable String chat,
            @Nullable List<Notice> notices) {}

    /** Gives up every place they have of their own. */
    public Answer<Code> ask(League league, String player, String request) {
        return ask(league, player, request, null);
    }

    /** The same, and where they lead a party that waits its place, which is what they were asked about. */
    public Answer<Code> askWhole(League league, String player, String request) {
        return ask(league, new Arguments(request, clock.millis(), player, null, true));
    }

    /** Gives up the place in one pool; null: all of them. */
    public Answer<Code> ask(League league, String player, String request, @Nullable String pool) {
        return ask(league, new Arguments(request, clock.millis(), player, pool, false));
    }

    private Answer<Code> ask(League league, Arguments arguments) {
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.LEFT && answer.as(With.class).party() != null) {
            wake.matchmaker(league.id());
        } else {
            PanelDue.wake(answer, wake, league.id(), arguments.now());
        }
        return answer;
    }

    /** The party whose place was given up, which hears of it in its channel; null: it was theirs alone. */
    @Serdeable
    record With(@Nullable String party) {}
}
