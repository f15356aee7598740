package gg.muster.settings;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
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

    @Singleton
    @Secondary
    RandomGenerator random() {
        return RandomGenerator.getDefault();
    }
}
