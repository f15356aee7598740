package gg.muster.outbox;

import gg.muster.league.League;
import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import java.util.Locale;
import java.util.Map;

/** What events say about how things go. An event that is handed out again has been counted. */
final class EventMetrics {
    private static final Map<String, String> OF_PARTIES =
            Map.of("party.queued", "partyJoin", "party.left", "partyLeave", "match.formed", "queuePop");
    /** That somebody joined has no effect, and is counted where it happens. */
    private static final Map<String, String> OF_THOSE_ALONE = Map.of("queue.left", "soloLeave");

    private final Metrics metrics;

    EventMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    /** An event was handed out. */
    void taken(League league, Event event) {
        if (event.deliveries() > 1) {
            return;
        }
        switch (event.type()) {
            case "match.ended" -> {
                var outcome = event.text("to").toLowerCase(Locale.ROOT) + " " + event.text("why");
                metrics.count(Metric.MATCHES_ENDED, league.id(), outcome);
            }
            case "result.missing" -> metrics.count(Metric.RESULTS_MISSING, league.id(), event.text("pool"));
            case "result.reported" -> {
                if (!event.flag("corrected")) {
                    metrics.count(Metric.RESULTS_SUBMITTED, league.id(), event.text("pool"));
                }
            }
            case "player.dodged" -> dodged(league, event);
            case "player.banned" -> metrics.count(Metric.BANS, league.id(), "admin");
            default -> {}
        }
        if (event.type().equals("party.ended")) {
            metrics.count(Metric.PARTIES_ENDED, league.id(), event.text("why"));
        }
        if (league.parties() != null) {
            ofParties(league, event);
        }
    }

    private void dodged(League league, Event event) {
        metrics.count(Metric.DODGES, league.id(), event.text("pool"));
        if (event.time("until") > event.at()) {
            metrics.count(Metric.BANS, league.id(), "dodge");
        }
    }

    private void ofParties(League league, Event event) {
        var name = event.data().get("party") == null && OF_THOSE_ALONE.containsKey(event.type())
                ? OF_THOSE_ALONE.get(event.type())
                : OF_PARTIES.get(event.type());
        if (name != null) {
            metrics.count(Metric.PARTY_EVENTS, league.id(), name);
        }
    }

    /** Its effect failed. */
    void retried(League league, Event event) {
        metrics.count(Metric.EFFECTS_RETRIED, league.id(), event.type());
    }
}
