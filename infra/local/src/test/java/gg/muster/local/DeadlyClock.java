package gg.muster.local;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Kills a worker right before or right after a call to Discord: around each call the time is taken, and there the thread
 * ends as in a killed process. No handler runs, nothing is postponed, and until it is started again every other call
 * of the process dies, too.
 */
final class DeadlyClock extends Clock {
    private static final StackWalker STACK = StackWalker.getInstance();

    private int left;
    private boolean armed;
    private boolean dead;

    /** From now on the n-th boundary of a call is the last: the odd ones are before calls, the even ones after. */
    synchronized void killAt(int boundary) {
        left = boundary;
        armed = true;
        dead = false;
    }

    /** Starts again what was killed, and kills no more; returns whether it had been killed. */
    synchronized boolean revive() {
        var was = dead;
        armed = false;
        dead = false;
        return was;
    }

    synchronized boolean hasKilled() {
        return dead;
    }

    @Override
    public Instant instant() {
        if (isAroundACall()) {
            pass();
        }
        return Instant.now();
    }

    private synchronized void pass() {
        if (armed && --left == 0) {
            dead = true;
        }
        if (dead) {
            throw new Killed();
        }
    }

    private boolean isAroundACall() {
        return STACK.walk(frames -> frames.skip(2)
                .findFirst()
                .filter(frame -> frame.getClassName().equals("gg.muster.discord.Calls")
                        && frame.getMethodName().equals("attempt"))
                .isPresent());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
