package gg.muster.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when somebody sleeps, and then at once. */
final class ManualTime extends Clock implements Sleeper {

    private Instant now = Instant.parse("2026-07-01T20:00:00Z");
    private final List<Duration> slept = new ArrayList<>();

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        slept.add(duration);
        now = now.plus(duration);
    }

    synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    synchronized List<Duration> slept() {
        return List.copyOf(slept);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
