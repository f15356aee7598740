package gg.muster.outbox;

import gg.muster.discord.Discord;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.match.Presence;
import gg.muster.queue.SiftQueue;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Discord who is still a member, side by side. Only its plain "no such member" counts as having left: whoever it gives
 * no answer about in time is believed to be there, and after such a failure nobody is asked about for a while. So matches
 * form however slow Discord is.
 */
@Singleton
@Secondary
final class MemberCheck implements Presence {
    private static final Logger LOG = LoggerFactory.getLogger(MemberCheck.class);
    private static final int SIDE_BY_SIDE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration REST = Duration.ofMinutes(1);

    private final Discord discord;
    private final Leagues leagues;
    private final SiftQueue sift;
    private final Clock clock;
    private final AtomicReference<Instant> restsUntil = new AtomicReference<>(Instant.MIN);

    MemberCheck(Discord discord, Leagues leagues, SiftQueue sift, Clock clock) {
        this.discord = discord;
        this.leagues = leagues;
        this.sift = sift;
        this.clock = clock;
    }

    @Override
    public boolean check(League league, List<String> players) {
        if (clock.instant().isBefore(restsUntil.get())) {
            return false;
        }
        long asked = clock.millis();
        var guild = leagues.guildOf(league);
        var answers = answers(players.stream()
                .<Callable<Boolean>>map(
                        player -> () -> discord.member(guild, player).isPresent())
                .toList());
        var here = new ArrayList<String>();
        var left = new ArrayList<String>();
        for (int i = 0; i < players.size(); i++) {
            (isThere(players.get(i), answers.get(i)) ? here : left).add(players.get(i));
        }
        int dropped = sift.sift(league.id(), asked, here, left);
        if (dropped > 0) {
            LOG.info("{}: {} players left the server and their places, {}", league.id(), dropped, left);
        }
        return true;
    }

    /** Not closed but shut down: what is under way is interrupted, and nobody waits for it to notice. */
    private static List<Future<Boolean>> answers(List<Callable<Boolean>> questions) {
        var threads = Executors.newFixedThreadPool(
                SIDE_BY_SIDE, Thread.ofVirtual().name("member-check-", 0).factory());
        try {
            return threads.invokeAll(questions, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking who has left", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean isThere(String player, Future<Boolean> answer) {
        try {
            return answer.get();
        } catch (CancellationException late) {
            return believe(player, "no answer in " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException failed) {
            return believe(player, String.valueOf(failed.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking who has left", e);
        }
    }

    private boolean believe(String player, String why) {
        restsUntil.set(clock.instant().plus(REST));
        LOG.warn("{} is believed to be in the guild: {}", player, why);
        return true;
    }
}
