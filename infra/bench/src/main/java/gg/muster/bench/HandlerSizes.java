package gg.muster.bench;

import java.time.Duration;

/**
 * How much of the handler is measured.
 *
 * @param forks JVMs of their own; none: in this one
 * @param warmUp rounds that are forgotten
 * @param rounds that count
 * @param round how long each of them takes
 * @param newcomers more than join in a round
 */
record HandlerSizes(int forks, int warmUp, int rounds, Duration round, int newcomers) {
    static final HandlerSizes WHOLE = new HandlerSizes(1, 10, 10, Duration.ofSeconds(1), 20_000);
}
