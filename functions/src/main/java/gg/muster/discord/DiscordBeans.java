package gg.muster.discord;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Time and chance, where nothing else is provided. */
@Factory
final class DiscordBeans {

    @Singleton
    @Secondary
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    @Secondary
    Sleeper sleeper() {
        return Thread::sleep;
    }

    @Singleton
    @Secondary
    RandomGenerator random() {
        return RandomGenerator.getDefault();
    }
}
