package gg.muster.discord;

import gg.muster.health.Service;
import gg.muster.health.Services;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way that every call to Discord takes: wait for the limits, send, learn from the answer, try again or give up. */
@Singleton
class Calls {

    private static final int TRIES = 4;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final Answers answers;
    private final RateLimits limits;
    private final BotToken token;
    private final InvalidAnswers invalid;
    private final Pauses pauses;
    private final Sleeper sleeper;
    private final Clock clock;
    private final DiscordMetrics metrics;
    private final Services services;
    private final Duration patience;

    Calls(
            Answers answers,
            RateLimits limits,
            BotToken token,
            InvalidAnswers invalid,
            Pauses pauses,
            Sleeper sleeper,
            Clock clock,
            DiscordMetrics metrics,
            Services services,
            DiscordSettings settings) {
        this.answers = answers;
        this.limits = limits;
        this.token = token;
        this.invalid = invalid;
        this.pauses = pauses;
        this.sleeper = sleeper;
        this.clock = clock;
        this.metrics = metrics;
        this.services = services;
        this.patience = settings.patience();
    }

    /** A call that answers with something. */
    <T> T make(Route route, String major, Supplier<HttpResponse<T>> request) {
        return body(route, complete(route, route.repeat == Route.Repeat.SAFE, major, request));
    }

    /** The same, where the request carries a nonce that makes repeating it safe. */
    <T> T makeWithNonce(Route route, String major, Supplier<HttpResponse<T>> request) {
        return body(route, complete(route, route.repeat != Route.Repeat.UNSAFE, major, request));
    }

    /** A call that is only done. */
    void run(Route route, String major, Supplier<HttpResponse<String>> request) {
        complete(route, route.repeat == Route.Repeat.SAFE, major, request);
    }

    /** What is not there need not be deleted. */
    void delete(Route route, String major, Supplier<HttpResponse<String>> request) {
        try {
            run(route, major, request);
        } catch (DiscordException.Refused e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
        }
    }

    /** Empty where it is not there; a guild that is not there is a mistake in the settings. */
    <T> Optional<T> find(Route route, String major, Supplier<HttpResponse<T>> request) {
        try {
            return Optional.of(make(route, major, request));
        } catch (DiscordException.Refused e) {
            if (e.status() == NOT_FOUND && e.error() != DiscordError.UNKNOWN_GUILD) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static <T> T body(Route route, Answer.Done<T> done) {
        T body = done.body();
        if (body == null) {
            throw new DiscordException.Unavailable(route, done.status(), "the body is empty", null);
        }
        return body;
    }

    private <T> Answer.Done<T> complete(
            Route route, boolean repeatable, String major, Supplier<HttpResponse<T>> request) {
        Deadline deadline = new Deadline(route, clock, clock.instant().plus(patience));
        int failures = 0;
        while (true) {
            switch (attempt(route, major, request, deadline)) {
                case Answer.Done<T> done -> {
                    return done;
                }
                case Answer.Limited<T> limited -> {
                    metrics.rateLimited(route.name(), limited.scope());
                    if (limited.isOfOldMessage() || !deadline.allows(limited.retryAfter())) {
                        throw new DiscordException.RateLimited(route, limited.code(), limited.retryAfter());
                    }
                }
                case Answer.Refusal<T> refusal -> throw refused(route, refusal);
                case Answer.Lost<T> lost -> {
                    if (!repeatable) {
                        throw new DiscordException.Uncertain(route, lost.status(), lost.message(), lost.cause());
                    }
                    pause(deadline, ++failures, lost.status(), lost.message(), lost.cause());
                }
                case Answer.Unsent<T> unsent -> pause(deadline, ++failures, 0, unsent.message(), unsent.cause());
            }
            metrics.retried(route.name());
        }
    }

    private <T> Answer<T> attempt(Route route, String major, Supplier<HttpResponse<T>> request, Deadline deadline) {
        token.mustBeAccepted(route);
        Bucket bucket;
        try {
            bucket = limits.acquire(route, major, deadline);
        } catch (InterruptedException e) {
            throw interrupted(route, e);
        }
        Answer<T> answer = new Answer.Lost<>(0, "not sent", null);
        try {
            token.mustBeAccepted(route);
            Instant start = clock.instant();
            answer = answers.to(request);
            metrics.requested(route.name(), answer.status(), Duration.between(start, clock.instant()));
        } finally {
            limits.settle(route, major, bucket, answer);
        }
        invalid.note(answer);
        note(route, answer);
        return answer;
    }

    /** Whoever says no, or not now, answers; but without the bot token's consent nothing works at all. */
    private void note(Route route, Answer<?> answer) {
        switch (answer) {
            case Answer.Lost<?> lost -> services.failed(Service.DISCORD, lost.message());
            case Answer.Unsent<?> unsent -> services.failed(Service.DISCORD, unsent.message());
            case Answer.Done<?> done -> services.answered(Service.DISCORD);
            case Answer.Limited<?> limited -> services.answered(Service.DISCORD);
            case Answer.Refusal<?> refusal -> {
                if (isTokenRefused(route, refusal)) {
                    services.failed(Service.DISCORD, "it does not accept the bot token");
                } else {
                    services.answered(Service.DISCORD);
                }
            }
        }
    }

    private static boolean isTokenRefused(Route route, Answer.Refusal<?> refusal) {
        return refusal.status() == UNAUTHORIZED && route.usesBotToken();
    }

    private DiscordException refused(Route route, Answer.Refusal<?> refusal) {
        return isTokenRefused(route, refusal)
                ? token.refused(route)
                : new DiscordException.Refused(route, refusal.status(), refusal.code(), refusal.message());
    }

    private void pause(Deadline deadline, int failures, int status, String message, @Nullable Throwable cause) {
        Duration pause = pauses.after(failures);
        if (failures == TRIES || !deadline.allows(pause)) {
            throw new DiscordException.Unavailable(
                    deadline.route(), status, "%s (tried %d times)".formatted(message, failures), cause);
        }
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(deadline.route(), e);
        }
    }

    private static DiscordException interrupted(Route route, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new DiscordException.Unavailable(route, 0, "interrupted", cause);
    }
}
