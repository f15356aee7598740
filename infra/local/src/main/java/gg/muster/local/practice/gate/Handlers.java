package gg.muster.local.practice.gate;

import gg.muster.local.practice.world.DiscordError;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Turns what an endpoint throws into Discord's answers. */
@Factory
final class Handlers {
    @Singleton
    ExceptionHandler<DiscordError, HttpResponse<?>> refusals() {
        return (request, error) -> Answers.refusal(error);
    }

    @Singleton
    ExceptionHandler<RateLimited, HttpResponse<?>> rateLimits() {
        return (request, limited) -> Answers.tooMany(limited);
    }
}
