package gg.muster.outbox;

import gg.muster.league.HealthLeague;
import gg.muster.league.League;
import gg.muster.wake.Wake;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Turns events into effects. An event stays with its lane's consumer group until its effect has finished; one that
 * failed comes back after a growing pause, one whose worker died after {@link OutboxSettings#claimAfter()}.
 */
@Singleton
public final class Outbox {
    /** Nobody is woken for a reply while a run goes on, so it looks for them as often as this. */
    private static final Duration LOOK_FOR_REPLIES = Duration.ofMillis(250);

    private final TakeOutbox take;
    private final EffectRunner runner;
    private final HealthLeague health;
    private final OutboxSettings settings;
    private final Wake wake;
    private final Clock clock;

    Outbox(TakeOutbox take, EffectRunner runner, HealthLeague health, OutboxSettings settings, Wake wake, Clock clock) {
        this.take = take;
        this.runner = runner;
        this.health = health;
        this.settings = settings;
        this.wake = wake;
        this.clock = clock;
    }

    /** Runs every effect that is due, until none is or the budget is spent; replies beside all others. */
    public void drain(League league) {
        var end = clock.instant().plus(settings.budget());
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var effects = beside.submit(() -> all(league, Lane.EFFECTS, end));
            boolean all = all(league, Lane.REPLIES, end);
            boolean over = false;
            while (!over) {
                over = isOver(effects);
                // Also when they are: the last of them may have led to one.
                all = all(league, Lane.REPLIES, end);
            }
            if (!all || !effects.resultNow()) {
                wake.matchmaker(league.id());
            }
        }
    }

    /** Waits a moment for it to be over. */
    private static boolean isOver(Future<Boolean> effects) {
        try {
            effects.get(LOOK_FOR_REPLIES.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running effects", e);
        }
    }

    /** Whether that was all, and not merely all there was time for. */
    private boolean all(League league, Lane lane, Instant end) {
        while (clock.instant().isBefore(end)) {
            var taken = take.take(league.id(), due(lane));
            runner.all(league, lane, taken.events());
            if (lane == Lane.EFFECTS) {
                health.look(league.id());
            }
            if (!taken.more()) {
                return true;
            }
        }
        return false;
    }

    private TakeOutbox.Arguments due(Lane lane) {
        return new TakeOutbox.Arguments(
                UUID.randomUUID().toString(),
                lane.group(),
                runner.consumer(),
                runner.types(lane),
                lane == Lane.REPLIES ? settings.replies() : settings.batch(),
                settings.claimAfter().toMillis());
    }
}
