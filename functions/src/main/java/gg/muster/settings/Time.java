package gg.muster.settings;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Time and chance as beans, so that tests can bring their own. */
@Factory
final class Time {

    @Singleton
    @Secondary
    Clock clock() {
        return Clock.systemUTC();
    }

    /** One that threads may share, which Java's default may not be, and that differs after each restored snapshot. */
    @Singleton
    @Secondary
    RandomGenerator random() {
        return new SecureRandom();
    }
}
