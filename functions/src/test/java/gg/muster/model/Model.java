package gg.muster.model;

import gg.muster.league.League;
import java.time.Clock;

/** The league as it should be, and all that can be done with it. */
final class Model {
    final State state;
    final Queues queues;
    final Matches matches;
    final Results results;
    final Parties parties;
    final Admins admins;
    final Rosters rosters;
    final Deadlines deadlines;

    Model(League league, Clock clock) {
        state = new State(league, clock);
        queues = new Queues(state);
        matches = new Matches(state, queues);
        results = new Results(state, matches);
        parties = new Parties(state, queues);
        admins = new Admins(state, queues, matches);
        rosters = new Rosters(state, queues);
        deadlines = new Deadlines(state, queues, matches, parties);
    }
}
