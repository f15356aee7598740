package gg.muster.outbox;

import gg.muster.league.League;

/**
 * What follows from one type of event outside Redis. It may be run again after breaking off anywhere, and must then do
 * exactly what is missing.
 */
public interface Effect {
    /** The event type, as in the scripts' headers. */
    String type();

    /**
     * Does what is missing. Returning normally means that nothing is left to do.
     *
     * @throws RuntimeException when it should be tried again later
     */
    void run(League league, Event event);

    /** In which line its events wait. */
    default Lane lane() {
        return Lane.EFFECTS;
    }

    /** Whether an event that keeps failing may be set aside, for an admin to look at; else it is tried for ever. */
    default boolean maySetAside() {
        return true;
    }
}
