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
import java.util.stream.Collectors;
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
        BANNED,
        ON_COOLDOWN
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            long now,
            String player,
            @Nullable String season,
            Map<String, Plays> pools,
            @Nullable String pool,
            long relax) {}

    /** A pool's lanes in picking order, and how many players a match takes. */
    @Serdeable
    public record Plays(List<String> lanes, int size) {}

    /** What an answer tells, whichever code it came with; times in ms. */
    @Serdeable
    public record Told(
            @Nullable String pool,
            @Nullable List<String> pools,
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
            @Nullable String party,
            @Nullable List<Notice> notices) {}

    /** The pool they have waited in for longest, or would wait in. */
    public Answer<Code> ask(League league, String player) {
        return ask(league, player, null);
    }

    /** The same, about one pool where they wait in it. */
    public Answer<Code> ask(League league, String player, @Nullable String pool) {
        var pools = league.queues().stream()
                .flatMap(queue -> queue.pools().stream().map(each -> Map.entry(each.id(), plays(queue))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var byWait = league.queues().stream().noneMatch(queue -> queue.pick().equals(Queue.LANES));
        var relax =
                byWait ? 0 : Duration.ofSeconds(league.rules().relaxSeconds()).toMillis();
        return scripts.run(
                SCRIPT, league.id(), new Arguments(clock.millis(), player, league.season(), pools, pool, relax));
    }

    private static Plays plays(Queue queue) {
        return new Plays(queue.laneIds(), queue.shape().players());
    }
}
