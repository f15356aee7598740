package gg.muster.party;

import gg.muster.league.League;
import gg.muster.league.Queue;
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

/** A leader queues their party, all of it or nobody; {@code lua/party/queue.lua} decides. */
@Singleton
public final class QueueParty {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("party/queue", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    QueueParty(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        QUEUED,
        NO_PARTY,
        WRONG_PLACE,
        NOT_LEADER,
        ALONE,
        ALREADY_QUEUED,
        OUT_OF_SEASON,
        QUEUE_CLOSED,
        IN_MATCH,
        LOCKED,
        BANNED,
        ON_COOLDOWN,
        MEMBER_QUEUED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String player,
            @Nullable String channel,
            @Nullable String season,
            @Nullable String gamemode,
            double start,
            List<String> lanes,
            int size,
            long lasts,
            long remind) {}

    /** What an answer tells, whichever code it came with; times in ms. */
    @Serdeable
    public record Told(
            @Nullable String party,
            @Nullable String pool,
            int members,
            int waiting,
            int size,
            boolean ready,
            @Nullable Long usual,
            @Nullable String id,
            @Nullable String channel,
            @Nullable String leader,
            @Nullable Long since,
            @Nullable String season,
            @Nullable String player,
            @Nullable String reason,
            @Nullable Long until,
            @Nullable String match) {}

    /**
     * The leader asks: wakes the matchmaker, for a match may form, and the others are told.
     *
     * @param channel where they ask; null in a direct message
     */
    public Answer<Code> ask(League league, Queue queue, String player, @Nullable String channel, String request) {
        var rules = league.rules();
        var arguments = new Arguments(
                request,
                clock.millis(),
                player,
                channel,
                league.season(),
                league.ratingOf(queue),
                Rating.START.mmr(),
                queue.laneIds(),
                queue.shape().players(),
                Duration.ofMinutes(rules.entryMinutes()).toMillis(),
                Duration.ofMinutes(rules.reminderMinutes()).toMillis());
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.QUEUED) {
            wake.matchmaker(league.id());
        }
        return answer;
    }
}
