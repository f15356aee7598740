package gg.muster.discord;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;

/** Waiting, where nothing else is provided. */
@Factory
final class DiscordBeans {

    @Singleton
    @Secondary
    Sleeper sleeper() {
        return Thread::sleep;
    }
}
