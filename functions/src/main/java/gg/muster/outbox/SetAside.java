package gg.muster.outbox;

import gg.muster.discord.DiscordException;
import gg.muster.discord.model.Text;
import gg.muster.league.League;
import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import gg.muster.numbers.NumbersUnavailable;
import gg.muster.redis.RedisUnavailable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When an event is not tried any more, and what becomes of it then: it waits for an admin, and the stream goes on. */
@Singleton
final class SetAside {
    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
    private static final int LONGEST_ERROR = 200;

    private final AbandonOutbox abandon;
    private final OutboxSettings settings;
    private final Metrics metrics;
    private final Clock clock;

    SetAside(AbandonOutbox abandon, OutboxSettings settings, Metrics metrics, Clock clock) {
        this.abandon = abandon;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A refusal stays one, so it is believed after some attempts; an outage ends, so it is waited for much longer. */
    boolean isHopeless(Event event, RuntimeException failure) {
        return isOutage(failure)
                ? age(event).compareTo(settings.giveUpAfter()) > 0
                : event.deliveries() >= settings.lastDelivery();
    }

    private static boolean isOutage(RuntimeException failure) {
        return switch (failure) {
            case DiscordException.Refused refused -> false;
            case DiscordException away -> true;
            case NumbersUnavailable away -> true;
            case RedisUnavailable away -> true;
            default -> false;
        };
    }

    private Duration age(Event event) {
        return Duration.between(Instant.ofEpochMilli(event.at()), clock.instant());
    }

    void put(League league, String group, String consumer, Event event, RuntimeException failure) {
        var error = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        var arguments = new AbandonOutbox.Arguments(
                clock.millis(), group, consumer, event.id(), event.deliveries(), Text.cut(error, LONGEST_ERROR));
        try {
            if (abandon.abandon(league.id(), arguments) == AbandonOutbox.Code.ABANDONED) {
                metrics.count(Metric.EFFECTS_ABANDONED, league.id(), event.type());
                LOG.error("{}: set aside after {} attempts", event.of(league), event.deliveries(), failure);
            }
        } catch (RedisUnavailable down) {
            LOG.warn("{}: stays as taken until its worker is taken for dead", event.of(league), down);
        }
    }
}
