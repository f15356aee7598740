package gg.muster.architecture.planted.timeandchanceareinjected;

import java.time.Instant;

final class OwnClock {
    private OwnClock() {}

    static Instant later() {
        return Instant.now().plusSeconds(1);
    }
}
