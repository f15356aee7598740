package gg.muster.admin;

import gg.muster.league.League;

/** Members who exist to fill a queue. Where nobody provides them, the command for them does not exist. */
public interface Dummies {
    /** At once. */
    int MOST = 50;

    /** Sends so many to join the queue of a pool as anybody would, and returns without waiting for them. */
    void send(League league, String pool, int count);
}
