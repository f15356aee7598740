package gg.muster.rating;

/**
 * What is believed of a player's skill: most likely {@code mu}, and within three {@code sigma} of it almost surely.
 * One gamemode, one rating.
 */
public record Rating(double mu, double sigma) {
    /** Somebody who has not played: as good as anybody, or as bad. */
    public static final Rating START = new Rating(25, 25.0 / 3);

    private static final double POINTS = 40;
    private static final double DOUBTS = 3;

    public Rating {
        if (!Double.isFinite(mu) || !(sigma > 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException("No rating: mu %s, sigma %s".formatted(mu, sigma));
        }
    }

    /**
     * The number that players read, and that leaderboards are sorted by: what somebody has shown to be worth. Begins at
     * 1,000, rises by winning and by becoming better known, is never negative.
     */
    public int shown() {
        return Math.max(0, (int) Math.round(1000 + POINTS * (mu - DOUBTS * sigma)));
    }

    /** The number that teams are balanced by: what somebody most likely is worth, in the same points. */
    public double mmr() {
        return POINTS * mu;
    }
}
