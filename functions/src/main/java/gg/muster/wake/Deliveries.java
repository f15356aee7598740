package gg.muster.wake;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes as SQS delivers them. Those of one league are one run; those whose time has come are passed on to the FIFO
 * queue, where they meet the others.
 */
@Singleton
public final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /** How soon a wake that failed is delivered again, instead of when its run would be taken for dead. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final JsonMapper json;
    private final Optional<SqsWake> wake;

    Deliveries(JsonMapper json, Optional<SqsWake> wake) {
        this.json = json;
        this.wake = wake;
    }

    /** One message; the name of its queue and its receipt say how to give it back. */
    public record Delivery(String id, String receipt, String queue, String body) {}

    /**
     * Serves a batch.
     *
     * @param run takes ids of leagues and returns those that it could not serve
     * @return ids of the messages that failed, and are delivered again
     */
    public List<String> serve(List<Delivery> batch, Function<Set<String>, Set<String>> run) {
        var failed = new ArrayList<Delivery>();
        var woken = new LinkedHashMap<String, List<Delivery>>();
        for (var delivery : batch) {
            var message = read(delivery);
            if (message.isEmpty()) {
                failed.add(delivery);
            } else if (message.get().later()) {
                passOn(message.get().league(), delivery, failed);
            } else {
                woken.computeIfAbsent(message.get().league(), league -> new ArrayList<>())
                        .add(delivery);
            }
        }
        if (!woken.isEmpty()) {
            run.apply(woken.keySet()).forEach(league -> failed.addAll(woken.getOrDefault(league, List.of())));
        }
        failed.forEach(this::soonAgain);
        return failed.stream().map(Delivery::id).toList();
    }

    private void passOn(String league, Delivery delivery, List<Delivery> failed) {
        if (!wake.map(port -> port.matchmakerNow(league)).orElse(false)) {
            failed.add(delivery);
        }
    }

    private Optional<WakeMessage> read(Delivery delivery) {
        try {
            var message = json.readValue(delivery.body(), WakeMessage.class);
            return Optional.ofNullable(message).filter(read -> !read.league().isEmpty());
        } catch (IOException | RuntimeException notAWake) {
            LOG.error("message {} is no wake", delivery.id(), notAWake);
            return Optional.empty();
        }
    }

    private void soonAgain(Delivery delivery) {
        wake.ifPresent(port -> port.giveBack(delivery, AGAIN));
    }
}
