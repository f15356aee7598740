package gg.muster.message;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.match.Match;

/** Matches as players call them. */
final class MatchWords {
    private MatchWords() {}

    /**
     * What a match of this queue is, such as {@code Academy scrim}; {@code dm-1v1 match} where the queue's name does not say,
     * or where the league has it no longer.
     */
    static String named(League league, Match match) {
        return league.queue(match.settings().queue())
                .filter(Queue::namesPools)
                .map(queue -> queue.nameIn(match.pool()))
                .orElse(match.settings().poolName() + " match");
    }
}
