package gg.muster.outbox;

import gg.muster.league.League;
import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import java.util.Locale;

/** What events say about how things go. An event that is handed out again has been counted. */
final class EventMetrics {
    private final Metrics metrics;

    EventMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    /** An event was handed out. */
    void taken(League league, Event event) {
        if (event.type().equals("match.ended") && event.deliveries() == 1) {
            var outcome = event.text("to").toLowerCase(Locale.ROOT) + " " + event.text("why");
            metrics.count(Metric.MATCHES_ENDED, league.id(), outcome);
        }
    }

    /** Its effect failed. */
    void retried(League league, Event event) {
        metrics.count(Metric.EFFECTS_RETRIED, league.id(), event.type());
    }
}
