package gg.muster.bench;

import java.util.Arrays;

/**
 * Times of one kind, as numbers; all in ns.
 *
 * @param error of the mean, squared
 */
record SignatureTimes(double mean, double error) {
    /** So many errors on either side hold 99 % of a normal distribution. */
    private static final double NINETY_NINE = 2.576;

    /** {@code without}: the share of the slowest that is left out. */
    static SignatureTimes of(long[] nanos, double without) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        var kept = Arrays.copyOf(sorted, Math.max(2, (int) (sorted.length * (1 - without))));
        double mean = Arrays.stream(kept).average().orElseThrow();
        double variance = Arrays.stream(kept)
                        .mapToDouble(each -> (each - mean) * (each - mean))
                        .sum()
                / (kept.length - 1);
        return new SignatureTimes(mean, variance / kept.length);
    }

    /** Welch's t of the difference; 0 where there is none. */
    double t(SignatureTimes other) {
        return mean == other.mean ? 0 : (mean - other.mean) / spread(other);
    }

    double least(SignatureTimes other) {
        return mean - other.mean - NINETY_NINE * spread(other);
    }

    double most(SignatureTimes other) {
        return mean - other.mean + NINETY_NINE * spread(other);
    }

    private double spread(SignatureTimes other) {
        return Math.sqrt(error + other.error);
    }
}
