package gg.muster.outbox.effect;

import gg.muster.league.League;
import gg.muster.match.ViewMatch;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;

/** Somebody is ready: the card shows who is not. */
@Singleton
final class ShowReady implements Effect {
    private final ViewMatch matches;
    private final Stages stages;

    ShowReady(ViewMatch matches, Stages stages) {
        this.matches = matches;
        this.stages = stages;
    }

    @Override
    public String type() {
        return "match.readied";
    }

    @Override
    public void run(League league, Event event) {
        matches.find(league.id(), event.text("match")).ifPresent(match -> stages.readiness(league, match));
    }
}
