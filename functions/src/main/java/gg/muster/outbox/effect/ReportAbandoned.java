package gg.muster.outbox.effect;

import gg.muster.league.League;
import gg.muster.message.AdminSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;

/** Tells in the league's admin channel that an effect was given up. */
@Singleton
final class ReportAbandoned implements Effect {
    private final AdminChannel admins;

    ReportAbandoned(AdminChannel admins) {
        this.admins = admins;
    }

    @Override
    public String type() {
        return "effect.abandoned";
    }

    @Override
    public void run(League league, Event event) {
        var match = event.data().get("match");
        admins.say(
                league,
                event.id(),
                AdminSentences.abandoned(
                        league,
                        event.text("type"),
                        match == null ? null : match.coerceStringValue(),
                        event.number("deliveries"),
                        event.text("error")));
    }
}
