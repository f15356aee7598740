package gg.muster.outbox.effect;

import gg.muster.league.League;
import gg.muster.league.ViewLeague;
import gg.muster.match.AdvanceMatch;
import gg.muster.match.AssignMatch;
import gg.muster.match.Match;
import gg.muster.match.Match.State;
import gg.muster.match.ViewMatch;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A match formed: gives it teams and maps, makes its rooms, posts its card, tells its players and lets it begin. After
 * each step the match is read again, so an attempt that broke off anywhere is carried on from there. Players who are asked
 * first whether they are there are told until when, so their time begins before.
 */
@Singleton
final class OpenMatch implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(OpenMatch.class);

    private final ViewMatch matches;
    private final AssignMatch assign;
    private final ViewLeague leagues;
    private final MatchRooms rooms;
    private final TellPlayers tell;
    private final AdvanceMatch advance;
    private final Stages stages;

    OpenMatch(
            ViewMatch matches,
            AssignMatch assign,
            ViewLeague leagues,
            MatchRooms rooms,
            TellPlayers tell,
            AdvanceMatch advance,
            Stages stages) {
        this.matches = matches;
        this.assign = assign;
        this.leagues = leagues;
        this.rooms = rooms;
        this.tell = tell;
        this.advance = advance;
        this.stages = stages;
    }

    @Override
    public String type() {
        return "match.formed";
    }

    @Override
    public void run(League league, Event event) {
        try {
            open(league, event.text("match"), event.deliveries() > 1);
        } catch (MatchOver over) {
            LOG.info("{} of {}, its effects stop", over.getMessage(), league.id());
        }
    }

    private void open(League league, String id, boolean repeated) {
        var known = leagues.see(league.id());
        var match = live(league, id);
        if (match.teams() == null) {
            assign.assign(league.id(), match, known.maps());
            match = live(league, id);
        }
        rooms.open(league, match, repeated);
        match = live(league, id);
        stages.card(league, match, known.displayMmr());
        if (match.state() == State.INITIAL) {
            advance.advance(league.id(), id, State.CREATED);
        }
        if (match.stage().isPresent()) {
            step(league, id, State.READY_UP);
        }
        tell.tell(league, live(league, id), known.displayMmr());
        if (match.stage().isEmpty()) {
            step(league, id, State.IN_PROGRESS);
        }
    }

    private void step(League league, String id, State to) {
        if (live(league, id).state() == State.CREATED) {
            advance.advance(league.id(), id, to);
        }
    }

    private Match live(League league, String id) {
        return Optional.of(id)
                .flatMap(match -> matches.find(league.id(), match))
                .filter(match -> match.state().isLive())
                .orElseThrow(() -> new MatchOver(id));
    }
}
