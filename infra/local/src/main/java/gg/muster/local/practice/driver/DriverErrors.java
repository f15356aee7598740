package gg.muster.local.practice.driver;

import gg.muster.local.practice.driver.act.Refused;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/** Answers a refused driver call with {@code {error}}. */
@Factory
final class DriverErrors {
    @Serdeable
    record Failure(String error) {}

    @Singleton
    ExceptionHandler<Refused, HttpResponse<?>> refusals() {
        return (request, refused) ->
                HttpResponse.status(HttpStatus.valueOf(refused.status())).body(new Failure(refused.text()));
    }
}
