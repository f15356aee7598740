package gg.muster.history;

import gg.muster.rating.Rating;

/** What a player has achieved in a gamemode so far; {@code streak}: games won in a row, or lost, then negative. */
record Score(Rating rating, int games, int wins, int streak) {
    static final Score START = new Score(Rating.START, 0, 0, 0);

    Score after(Rating learnt, boolean won) {
        return won
                ? new Score(learnt, games + 1, wins + 1, Math.max(streak, 0) + 1)
                : new Score(learnt, games + 1, wins, Math.min(streak, 0) - 1);
    }
}
