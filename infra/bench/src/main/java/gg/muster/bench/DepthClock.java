package gg.muster.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that moves when it is told to, so that how long everybody has waited does not depend on the machine. */
final class DepthClock extends Clock {
    private final AtomicLong now =
            new AtomicLong(Instant.parse("2026-01-01T20:00:00Z").toEpochMilli());

    /** One ms later. */
    void tick() {
        now.incrementAndGet();
    }

    @Override
    public long millis() {
        return now.get();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
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
