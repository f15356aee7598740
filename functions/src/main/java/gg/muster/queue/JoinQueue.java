package gg.muster.queue;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.notice.Notice;
import gg.muster.rating.Rating;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A player asks for a place in the queue of their pool; {@code lua/queue/join.lua} decides. */
@Singleton
public final class JoinQueue {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("queue/join", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    JoinQueue(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        JOINED,
        LOOKING_UP,
        OUT_OF_SEASON,
        QUEUE_CLOSED,
        ALREADY_QUEUED,
        IN_MATCH,
        IN_PARTY,
        LOCKED,
        BANNED,
        ON_COOLDOWN,
        NOT_REGISTERED,
        NO_MMR,
        NOT_ELIGIBLE,
        DATABASE_DOWN,
        LOOKUP_EXPIRED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String player,
            @Nullable String name,
            @Nullable String pool,
            @Nullable List<String> choices,
            @Nullable String gamemode,
            double start,
            @Nullable List<String> roster,
            boolean several,
            String token,
            @Nullable String lookup,
            @Nullable String season,
            boolean strict,
            List<String> lanes,
            int size,
            long lasts,
            long remind,
            boolean present) {}

    /** What an answer tells, whichever code it came with; times in ms. */
    @Serdeable
    public record Told(
            @Nullable String pool,
            @Nullable String lane,
            int waiting,
            int size,
            boolean ready,
            @Nullable String season,
            @Nullable Long since,
            @Nullable Long until,
            @Nullable String match,
            @Nullable String chat,
            @Nullable String reason,
            @Nullable String status,
            @Nullable Long usual,
            @Nullable Long apartUntil,
            @Nullable List<Notice> notices) {}

    /** The player asks: wakes the matchmaker when a match could form, the ledger when the player is unknown. */
    public Answer<Code> ask(League league, Queue queue, Joiner joiner) {
        return run(league, arguments(league, queue, joiner, null));
    }

    /** The ledger has looked the player up: asks again, and the answer leaves as an event. */
    public Answer<Code> finish(
            League league, Queue queue, String player, @Nullable String pool, String lookup, String token) {
        return run(league, arguments(league, queue, Joiner.elsewhere(player, pool, lookup + "-found", token), lookup));
    }

    private Answer<Code> run(League league, Arguments arguments) {
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.JOINED && answer.as(Told.class).ready()) {
            wake.matchmaker(league.id());
        } else {
            PanelDue.wake(answer, wake, league.id(), arguments.now());
        }
        if (answer.code() == Code.LOOKING_UP) {
            wake.ledger(league.id());
        }
        return answer;
    }

    /** Where everybody may choose, the queue is what they ask for, or one of its pools; else their profile names the pool. */
    private Arguments arguments(League league, Queue queue, Joiner joiner, @Nullable String lookup) {
        var rules = league.rules();
        boolean chosen = league.sorting() == League.Sorting.CHOICE;
        var pools = queue.pools().stream().map(Queue.Pool::id).toList();
        return new Arguments(
                joiner.request(),
                clock.millis(),
                joiner.player(),
                joiner.name(),
                chosen && pools.size() == 1 ? pools.getFirst() : joiner.pool(),
                chosen && pools.size() > 1 ? pools : null,
                league.ratingOf(queue),
                Rating.START.mmr(),
                league.sorting() == League.Sorting.ROSTER ? pools(league) : null,
                league.joining() == League.Joining.PANELS,
                joiner.token(),
                lookup,
                league.season(),
                league.strict(),
                queue.laneIds(),
                queue.shape().players(),
                Duration.ofMinutes(rules.entryMinutes()).toMillis(),
                Duration.ofMinutes(rules.reminderMinutes()).toMillis(),
                joiner.present());
    }

    private static List<String> pools(League league) {
        return league.queues().stream()
                .flatMap(each -> each.pools().stream())
                .map(Queue.Pool::id)
                .toList();
    }
}
