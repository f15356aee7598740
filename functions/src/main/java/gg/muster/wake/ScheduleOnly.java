package gg.muster.wake;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Nobody is woken: the schedule finds the work within a minute. Used where no other {@link Wake} is configured. */
@Singleton
@Secondary
@Requires(missingProperty = "muster.wake.matchmaker-url")
final class ScheduleOnly implements Wake {
    @Override
    public void matchmaker(String league, Duration pause) {}

    @Override
    public void ledger(String league) {}
}
