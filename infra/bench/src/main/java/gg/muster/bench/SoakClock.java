package gg.muster.bench;

import gg.muster.discord.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs faster than the real one, and jumps when told to; who sleeps by it is awake the sooner. */
final class SoakClock extends Clock implements Sleeper {
    private final int speed;
    private final Instant begun;
    private final long nanos = System.nanoTime();
    private volatile Duration skipped = Duration.ZERO;

    SoakClock(Instant begun, int speed) {
        this.begun = begun;
        this.speed = speed;
    }

    int speed() {
        return speed;
    }

    synchronized void skip(Duration time) {
        skipped = skipped.plus(time);
    }

    /** How long that lasts in real time. */
    Duration real(Duration simulated) {
        return simulated.dividedBy(speed);
    }

    @Override
    public Instant instant() {
        return begun.plusNanos((System.nanoTime() - nanos) * speed).plus(skipped);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(real(duration));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
