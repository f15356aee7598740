package gg.muster.match;

import gg.muster.league.League;
import java.util.List;

/** Finds out who of those about to be picked is still in the league's guild. */
public interface Presence {

    /**
     * Takes those who have left out of their queues and notes that the others are there. It takes a few seconds at most.
     *
     * @return false: it cannot be found out just now, so that everybody has to be believed to be there
     */
    boolean check(League league, List<String> players);
}
