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
import java.util.Objects;
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

    /** So often those who would be picked are looked up before a match forms; each time those who left are gone. */
    private static final int CHECKS = 20;

    private final Scripts scripts;
    private final Presence presence;
    private final Wake wake;
    private final Clock clock;

    FormMatch(Scripts scripts, Presence presence, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.presence = presence;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        FORMED,
        UNSEEN,
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
            Match.Settings settings,
            @Nullable Long believed) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String match, int waiting, @Nullable List<String> players) {}

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

    /**
     * Forms one match of a pool, without those who have left the guild; the same {@code request} forms no second one.
     */
    public Answer<Code> one(League league, Queue queue, Queue.Pool pool, String request) {
        var believed = Duration.ofMinutes(league.rules().memberCheckMinutes()).toMillis();
        for (int check = 0; check < CHECKS; check++) {
            var answer = attempt(league, queue, pool, request, believed);
            if (answer.code() != Code.UNSEEN) {
                return answer;
            }
            var players = Objects.requireNonNull(answer.as(Told.class).players());
            if (!presence.check(league, players)) {
                break;
            }
        }
        return attempt(league, queue, pool, request, null);
    }

    private Answer<Code> attempt(League league, Queue queue, Queue.Pool pool, String request, @Nullable Long believed) {
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
                settings,
                believed);
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.FORMED) {
            var told = answer.as(Told.class);
            LOG.info(
                    "match {} of {} formed in {}, {} still wait", told.match(), league.id(), pool.id(), told.waiting());
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
                queue.play().by(rules),
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
