package gg.muster.outbox;

import gg.muster.discord.DiscordException;
import gg.muster.league.League;
import gg.muster.metrics.Metrics;
import gg.muster.numbers.NumbersUnavailable;
import gg.muster.redis.RedisUnavailable;
import gg.muster.wake.Wake;
import jakarta.inject.Singleton;
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

/** Runs the effects of events that this worker has taken, and says of each what became of it: done, again later, set aside. */
@Singleton
final class EffectRunner {
    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final SettleOutbox settle;
    private final PostponeOutbox postpone;
    private final SetAside setAside;
    private final Map<String, Effect> effects;
    private final OutboxSettings settings;
    private final Wake wake;
    private final EventMetrics metrics;
    private final String consumer = UUID.randomUUID().toString();

    EffectRunner(
            SettleOutbox settle,
            PostponeOutbox postpone,
            SetAside setAside,
            List<Effect> effects,
            OutboxSettings settings,
            Wake wake,
            Metrics metrics) {
        this.settle = settle;
        this.postpone = postpone;
        this.setAside = setAside;
        this.effects = effects.stream().collect(Collectors.toMap(Effect::type, Function.identity()));
        this.settings = settings;
        this.wake = wake;
        this.metrics = new EventMetrics(metrics);
    }

    /** Who takes the events, as Redis knows this worker. */
    String consumer() {
        return consumer;
    }

    /** The types of a lane's events. */
    List<String> types(Lane lane) {
        return effects.values().stream()
                .filter(effect -> effect.lane() == lane)
                .map(Effect::type)
                .sorted()
                .toList();
    }

    /** Side by side. An event whose effect takes long is kept from being taken for a dead worker's. */
    void all(League league, Lane lane, List<Event> events) {
        Set<Event> running = ConcurrentHashMap.newKeySet();
        running.addAll(events);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            events.forEach(event -> workers.execute(() -> run(league, lane, event, running)));
            workers.shutdown();
            var signOfLife = settings.claimAfter().dividedBy(3).toMillis();
            while (!workers.awaitTermination(signOfLife, TimeUnit.MILLISECONDS)) {
                running.forEach(event -> keep(league, lane, event));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running effects", e);
        }
    }

    private void keep(League league, Lane lane, Event event) {
        try {
            postpone.postpone(league.id(), later(lane, event, settings.claimAfter()));
        } catch (RedisUnavailable down) {
            LOG.warn("{}: may be taken over by another worker, {}", event.of(league), down.getMessage());
        } catch (RuntimeException failure) {
            LOG.warn("{}: may be taken over by another worker", event.of(league), failure);
        }
    }

    private void run(League league, Lane lane, Event event, Set<Event> running) {
        var effect = Objects.requireNonNull(effects.get(event.type()));
        metrics.taken(league, event);
        try {
            try {
                effect.run(league, event);
            } finally {
                running.remove(event);
            }
            settle.settle(league.id(), lane.group(), event.id());
            LOG.info("{}: done", event.of(league));
        } catch (RuntimeException failure) {
            failed(league, effect, event, failure);
        }
    }

    private void failed(League league, Effect effect, Event event, RuntimeException failure) {
        if (effect.maySetAside() && setAside.isHopeless(event, failure)) {
            setAside.put(league, effect.lane().group(), consumer, event, failure);
            return;
        }
        metrics.retried(league, event);
        var pause = pause(event.deliveries());
        log(league, event, pause, failure);
        again(league, effect.lane(), event, pause);
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

    private void again(League league, Lane lane, Event event, Duration pause) {
        try {
            postpone.postpone(league.id(), later(lane, event, pause));
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

    private PostponeOutbox.Arguments later(Lane lane, Event event, Duration pause) {
        return new PostponeOutbox.Arguments(
                lane.group(), consumer, event.id(), settings.claimAfter().toMillis(), pause.toMillis());
    }
}
