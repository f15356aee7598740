package gg.muster.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** How long things took, shortest first. */
record BurstTimes(List<Duration> sorted) {
    static BurstTimes of(Collection<Duration> times) {
        return new BurstTimes(times.stream().sorted().toList());
    }

    /** The time within which that many percent were done, in ms; 0 of none. */
    long percentile(int percent) {
        if (sorted.isEmpty()) {
            return 0;
        }
        var rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.get(Math.max(0, rank - 1)).toMillis();
    }

    long over(Duration bound) {
        return sorted.stream().filter(time -> time.compareTo(bound) > 0).count();
    }

    /** Median, 99 % and longest, in ms. */
    String summary() {
        return sorted.isEmpty() ? "–" : "%d / %d / %d".formatted(percentile(50), percentile(99), percentile(100));
    }
}
