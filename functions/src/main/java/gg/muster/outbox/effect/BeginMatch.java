package gg.muster.outbox.effect;

import gg.muster.league.League;
import gg.muster.league.Play;
import gg.muster.match.Match;
import gg.muster.match.Match.State;
import gg.muster.match.ViewMatch;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A match took a step. Where its players are asked first, the card shows until when; once all of them are ready their
 * voice rooms are made. Other matches have all of that from the start. Who is to say what happened is asked for it.
 */
@Singleton
final class BeginMatch implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(BeginMatch.class);

    private final ViewMatch matches;
    private final MatchRooms rooms;
    private final Stages stages;
    private final HandOutForm forms;

    BeginMatch(ViewMatch matches, MatchRooms rooms, Stages stages, HandOutForm forms) {
        this.forms = forms;
        this.matches = matches;
        this.rooms = rooms;
        this.stages = stages;
    }

    @Override
    public String type() {
        return "match.advanced";
    }

    @Override
    public void run(League league, Event event) {
        var match = matches.find(league.id(), event.text("match"));
        try {
            match.filter(each -> each.stage().isPresent() || isToldByPlayers(each))
                    .ifPresent(each -> reached(league, each, event));
        } catch (MatchOver over) {
            LOG.info("{} of {}, its effects stop", over.getMessage(), league.id());
        }
    }

    /** Its players vote on the result or hand it in, for which something is to be shown once it has begun. */
    private static boolean isToldByPlayers(Match match) {
        return match.settings().play().result() != Play.Result.TRACKER;
    }

    private void reached(League league, Match match, Event event) {
        switch (State.valueOf(event.text("to"))) {
            case READY_UP -> stages.readiness(league, match);
            case IN_PROGRESS -> begin(league, match, event.deliveries() > 1);
            case INITIAL, CREATED, COMPLETED, CANCELLED, CLOSED -> {}
        }
    }

    private void begin(League league, Match match, boolean repeated) {
        if (match.state() != State.IN_PROGRESS) {
            return;
        }
        if (match.stage().isPresent()) {
            rooms.voice(league, match, repeated);
        }
        matches.find(league.id(), match.id()).ifPresent(now -> {
            stages.readiness(league, now);
            stages.ballot(league, now);
            forms.to(league, now);
        });
    }
}
