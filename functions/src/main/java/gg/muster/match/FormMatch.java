package gg.muster.match;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes matches of the players who wait in a pool, as many as it holds; {@code lua/match/form.lua} picks. */
@Singleton
public final class FormMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/form", Arguments.class, Code.class);
    private static final Logger LOG = LoggerFactory.getLogger(FormMatch.class);

    /** What keeps players apart gives way with time: so long until another look at those who are enough for a match. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    FormMatch(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        FORMED,
        TOO_FEW,
        POOL_CLOSED,
        OUT_OF_SEASON
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String pool,
            @Nullable String season,
            List<String> lanes,
            int size,
            int window,
            String pick,
            PickRules rules,
            Match.Settings settings) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(@Nullable String match, int waiting) {}

    /** Forms every match the league's pools hold, and returns how many; looks again soon where players are kept apart. */
    public int all(League league) {
        int formed = 0;
        boolean apart = false;
        for (var queue : league.queues()) {
            for (var pool : queue.pools()) {
                var answer = one(league, queue, pool, UUID.randomUUID().toString());
                while (answer.code() == Code.FORMED) {
                    formed++;
                    answer = one(league, queue, pool, UUID.randomUUID().toString());
                }
                apart |= answer.code() == Code.TOO_FEW
                        && answer.as(Told.class).waiting() >= queue.shape().players();
            }
        }
        if (apart) {
            wake.matchmaker(league.id(), LOOK_AGAIN);
        }
        return formed;
    }

    /** Forms one match of a pool; the same {@code request} forms no second one. */
    Answer<Code> one(League league, Queue queue, Queue.Pool pool, String request) {
        var settings = settings(league, queue, pool);
        var arguments = new Arguments(
                request,
                clock.millis(),
                pool.id(),
                league.season(),
                queue.laneIds(),
                queue.shape().players(),
                queue.window(),
                queue.pick(),
                PickRules.of(league.rules(), queue),
                settings);
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.FORMED) {
            var told = answer.as(Told.class);
            LOG.info("match {} formed in {} {}, {} still wait", told.match(), league.id(), pool.id(), told.waiting());
        }
        return answer;
    }

    private static Match.Settings settings(League league, Queue queue, Queue.Pool pool) {
        var rules = league.rules();
        return new Match.Settings(
                queue.id(),
                pool.name(),
                queue.gamemode(),
                queue.shape(),
                queue.split(),
                queue.play(),
                queue.maps(),
                queue.rooms(),
                rules.cancelThreshold(),
                Duration.ofSeconds(rules.cooldownSeconds()).toMillis(),
                Duration.ofSeconds(rules.graceSeconds()).toMillis(),
                Duration.ofMinutes(rules.longestMinutes()).toMillis(),
                league.detect(),
                lockOrder(queue));
    }

    private static @Nullable List<Match.LockTurn> lockOrder(Queue queue) {
        var order = queue.lockOrder();
        return order == null
                ? null
                : switch (order) {
                    case LANES ->
                        queue.lanes().stream()
                                .flatMap(lane -> lane.ids().stream().map(id -> new Match.LockTurn(id, lane.name())))
                                .toList();
                };
    }
}
