package gg.muster.metrics;

/** Measures how long something takes: differences of {@link #nanos()} are ns. */
@FunctionalInterface
public interface Ticker {
    long nanos();

    /** Since an earlier {@link #nanos()}, in ms, to the microsecond. */
    default double millisSince(long start) {
        return Math.round((nanos() - start) / 1e3) / 1e3;
    }
}
