package gg.muster.outbox;

import gg.muster.discord.DiscordException;
import gg.muster.league.HealthLeague;
import gg.muster.league.League;
import gg.muster.metrics.Metrics;
import gg.muster.numbers.NumbersUnavailable;
import gg.muster.redis.RedisUnavailable;
import gg.muster.wake.Wake;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns events into effects. An event stays with its consumer group until its effect has finished; one that
 * failed comes back after a growing pause, one whose worker died after {@link OutboxSettings#claimAfter()}.
 */
@Singleton
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final String GROUP = "matchmaker";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final TakeOutbox take;
    private final SettleOutbox settle;
    private final PostponeOutbox postpone;
    private final SetAside setAside;
    private final HealthLeague health;
    private final Map<String, Effect> effects;
    private final OutboxSettings settings;
    private final Wake wake;
    private final EventMetrics metrics;
    private final Clock clock;
    private final String consumer = UUID.randomUUID().toString();

    Outbox(
            TakeOutbox take,
            SettleOutbox settle,
            PostponeOutbox postpone,
            SetAside setAside,
            HealthLeague health,
            List<Effect> effects,
            OutboxSettings settings,
            Wake wake,
            Metrics metrics,
            Clock clock) {
        this.take = take;
        this.settle = settle;
        this.postpone = postpone;
        this.setAside = setAside;
        this.health = health;
        this.effects = effects.stream().collect(Collectors.toMap(Effect::type, Function.identity()));
        this.settings = settings;
        this.wake = wake;
        this.metrics = new EventMetrics(metrics);
        this.clock = clock;
    }

    /** Runs every effect that is due, until none is or the budget is spent. */
    public void drain(League league) {
        var end = clock.instant().plus(settings.budget());
        while (clock.instant().isBefore(end)) {
            var taken = take.take(league.id(), due());
            runAll(league, taken.events());
            health.look(league.id());
            if (!taken.more()) {
                return;
            }
        }
        wake.matchmaker(league.id());
    }

    private TakeOutbox.Arguments due() {
        return new TakeOutbox.Arguments(
                UUID.randomUUID().toString(),
                GROUP,
                consumer,
                effects.keySet().stream().sorted().toList(),
                settings.batch(),
                settings.claimAfter().toMillis());
    }

    /** Side by side. An event whose effect takes long is kept from being taken for a dead worker's. */
    private void runAll(League league, List<Event> events) {
        Set<Event> running = ConcurrentHashMap.newKeySet();
        running.addAll(events);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            events.forEach(event -> workers.execute(() -> run(league, event, running)));
            workers.shutdown();
            var signOfLife = settings.claimAfter().dividedBy(3).toMillis();
            while (!workers.awaitTermination(signOfLife, TimeUnit.MILLISECONDS)) {
                running.forEach(event -> keep(league, event));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running effects", e);
        }
    }

    private void keep(League league, Event event) {
        try {
            postpone.postpone(league.id(), later(event, settings.claimAfter()));
        } catch (RedisUnavailable down) {
            LOG.warn("{}: may be taken over by another worker, {}", event.of(league), down.getMessage());
        } catch (RuntimeException failure) {
            LOG.warn("{}: may be taken over by another worker", event.of(league), failure);
        }
    }

    private void run(League league, Event event, Set<Event> running) {
        var effect = Objects.requireNonNull(effects.get(event.type()));
        metrics.taken(league, event);
        try {
            try {
                effect.run(league, event);
            } finally {
                running.remove(event);
            }
            settle.settle(league.id(), GROUP, event.id());
            LOG.info("{}: done", event.of(league));
        } catch (RuntimeException failure) {
            failed(league, event, effect, failure);
        }
    }

    private void failed(League league, Event event, Effect effect, RuntimeException failure) {
        if (effect.maySetAside() && setAside.isHopeless(event, failure)) {
            setAside.put(league, GROUP, consumer, event, failure);
            return;
        }
        metrics.retried(league, event);
        var pause = pause(event.deliveries());
        log(league, event, pause, failure);
        again(league, event, pause);
    }

    /** Where they came from is of interest only for failures that nobody foresaw. */
    private static void log(League league, Event event, Duration pause, RuntimeException failure) {
        if (failure instanceof DiscordException
                || failure instanceof NumbersUnavailable
                || failure instanceof RedisUnavailable) {
            LOG.warn("{}: failed, again in {} s: {}", event.of(league), pause.toSeconds(), failure.getMessage());
            LOG.debug("{}", event.of(league), failure);
        } else {
            LOG.warn("{}: failed, again in {} s", event.of(league), pause.toSeconds(), failure);
        }
    }

    private void again(League league, Event event, Duration pause) {
        try {
            postpone.postpone(league.id(), later(event, pause));
        } catch (RedisUnavailable down) {
            LOG.debug("{}: stays as taken until its worker is taken for dead", event.of(league), down);
        }
        wake.matchmaker(league.id(), pause);
    }

    /** 1, 2, 4, 8 … seconds, at most as long as a dead worker's event waits. */
    private Duration pause(int deliveries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(deliveries - 1, 10));
        return pause.compareTo(settings.claimAfter()) < 0 ? pause : settings.claimAfter();
    }

    private PostponeOutbox.Arguments later(Event event, Duration pause) {
        return new PostponeOutbox.Arguments(
                GROUP, consumer, event.id(), settings.claimAfter().toMillis(), pause.toMillis());
    }
}
