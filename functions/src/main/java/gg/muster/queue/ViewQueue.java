package gg.muster.queue;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.notice.Notice;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A player asks where they stand; {@code lua/queue/view.lua} tells. */
@Singleton
public final class ViewQueue {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("queue/view", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Clock clock;

    ViewQueue(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        IDLE,
        QUEUED,
        IN_MATCH,
        LOCKED,
        ON_COOLDOWN
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            long now, String player, @Nullable String season, List<String> lanes, int size, long relax) {}

    /** What an answer tells, whichever code it came with; times in ms. */
    @Serdeable
    public record Told(
            @Nullable String pool,
            @Nullable String lane,
            @Nullable Long since,
            @Nullable Long until,
            int ahead,
            int waiting,
            int size,
            boolean open,
            boolean inSeason,
            @Nullable Map<String, Integer> byLane,
            @Nullable String match,
            @Nullable String chat,
            @Nullable String state,
            @Nullable String reason,
            @Nullable Long endsAt,
            @Nullable Long usual,
            @Nullable Long apartUntil,
            @Nullable List<Notice> notices) {}

    public Answer<Code> ask(League league, Queue queue, String player) {
        var arguments = new Arguments(
                clock.millis(),
                player,
                league.season(),
                queue.laneIds(),
                queue.shape().players(),
                Duration.ofSeconds(league.rules().relaxSeconds()).toMillis());
        return scripts.run(SCRIPT, league.id(), arguments);
    }
}
