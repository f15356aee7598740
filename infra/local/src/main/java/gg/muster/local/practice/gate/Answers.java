package gg.muster.local.practice.gate;

import gg.muster.local.practice.wire.Json;
import gg.muster.local.practice.world.DiscordError;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers that are not a success, as Discord words them. */
final class Answers {
    private Answers() {}

    static MutableHttpResponse<Object> refusal(DiscordError error) {
        return HttpResponse.status(HttpStatus.valueOf(error.status()))
                .body(new Json.Failure(error.text(), error.number(), error.errors()));
    }

    /** Leaves the API's own answers as they are, and rewrites the HTTP server's. */
    static MutableHttpResponse<?> inDiscordsWords(MutableHttpResponse<?> response) {
        boolean own = response.getBody()
                .filter(b -> b instanceof Json.Failure || b instanceof Json.TooMany)
                .isPresent();
        return response.code() < 400 || own ? response : plain(response.code());
    }

    static MutableHttpResponse<Object> tooMany(RateLimits.Verdict verdict) {
        String scope = verdict.global() ? "global" : "user";
        return tooMany(verdict.resetAfter(), verdict.global(), scope, null);
    }

    static MutableHttpResponse<Object> tooMany(RateLimited limited) {
        return tooMany(limited.verdict().resetAfter(), false, "user", limited.code());
    }

    static MutableHttpResponse<Object> fault(Faults.Fault fault, int status) {
        String body = fault.body();
        if (body != null) {
            return HttpResponse.status(status, "On purpose")
                    .body((Object) body)
                    .contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        if (status == HttpStatus.TOO_MANY_REQUESTS.getCode()) {
            return tooMany(Duration.ofMillis(200), false, "shared", null);
        }
        return plain(status);
    }

    private static MutableHttpResponse<Object> plain(int status) {
        String reason = Stream.of(HttpStatus.values())
                .filter(known -> known.getCode() == status)
                .map(HttpStatus::getReason)
                .findFirst()
                .orElse("Unknown Error");
        return HttpResponse.status(status, reason).body(new Json.Failure(status + ": " + reason, 0, null));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }

    private static MutableHttpResponse<Object> tooMany(
            Duration wait, boolean global, String scope, DiscordError.@Nullable Code code) {
        double seconds = Math.max(1, wait.toMillis()) / 1000.0;
        return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                .body((Object) new Json.TooMany(
                        code == null ? "You are being rate limited." : code.text(),
                        seconds,
                        global,
                        code == null ? null : code.number()))
                .header("Retry-After", String.valueOf((long) Math.ceil(seconds)))
                .header("X-RateLimit-Scope", scope)
                .header("Via", "1.1 google");
    }
}
