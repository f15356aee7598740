package gg.muster.picture;

/** How many games somebody played, and how many of them were won. */
public record Tally(int games, int wins) {
    public Tally {
        if (wins < 0 || wins > games) {
            throw new IllegalArgumentException("%d wins in %d games".formatted(wins, games));
        }
    }

    double rate() {
        return games == 0 ? 0 : (double) wins / games;
    }

    String percent() {
        return games == 0 ? "–" : Math.round(100 * rate()) + "%";
    }
}
