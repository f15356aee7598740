package gg.muster.outbox.effect;

import gg.muster.league.League;
import gg.muster.match.ViewMatch;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;

/** A vote was taken back: the ballot shows it. */
@Singleton
final class AnnounceUnvote implements Effect {
    private final ViewMatch matches;
    private final Stages stages;

    AnnounceUnvote(ViewMatch matches, Stages stages) {
        this.matches = matches;
        this.stages = stages;
    }

    @Override
    public String type() {
        return "match.unvoted";
    }

    @Override
    public void run(League league, Event event) {
        matches.find(league.id(), event.text("match")).ifPresent(match -> stages.votes(league, match));
    }
}
