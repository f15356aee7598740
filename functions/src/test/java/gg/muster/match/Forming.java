package gg.muster.match;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;

/** Forms one match of a pool, as the matchmaker does it for every pool, for tests elsewhere. */
public final class Forming {
    private Forming() {}

    public static Answer<FormMatch.Code> one(League league, Queue queue, Queue.Pool pool, String request) {
        return Lab.shared().bean(FormMatch.class).one(league, queue, pool, request);
    }
}
