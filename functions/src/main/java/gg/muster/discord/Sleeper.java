package gg.muster.discord;

import java.time.Duration;

/** Waits; tests let time pass instead. */
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration duration) throws InterruptedException;
}
