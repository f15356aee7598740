package gg.muster.discord;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes sense of whatever comes back from a request, the HTTP client's exceptions included. */
@Singleton
class Answers {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);
    private static final String SAY_NOTHING = "1";

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    <T> Answer<T> to(Supplier<HttpResponse<T>> request) {
        try {
            HttpResponse<T> response = request.get();
            return response.code() < 300
                    ? new Answer.Done<>(response.code(), response.body(), LimitHeaders.of(response.getHeaders()))
                    : failed(response);
        } catch (HttpClientResponseException e) {
            return e.code() < 300 ? new Answer.Lost<>(e.code(), describe(e), e) : failed(e.getResponse());
        } catch (RuntimeException e) {
            return isUnsent(e) ? new Answer.Unsent<>(describe(e), e) : new Answer.Lost<>(0, describe(e), e);
        }
    }

    private <T> Answer<T> failed(HttpResponse<?> response) {
        int status = response.code();
        String body = response.getBody(String.class).orElse("");
        if (status >= 500) {
            return new Answer.Lost<>(status, "status " + status, null);
        }
        HttpHeaders headers = response.getHeaders();
        Optional<JsonNode> problem = parse(body);
        int code = problem.map(node -> node.get("code"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::getIntValue)
                .orElse(0);
        if (status == TOO_MANY_REQUESTS) {
            return limited(problem.orElse(null), code, headers);
        }
        String message = problem.map(Answers::message).orElse("(not JSON) " + status);
        return new Answer.Refusal<>(status, code, message, LimitHeaders.of(headers));
    }

    /** Without Discord's JSON it is the proxy in front of it that limits, and then the whole address. */
    private static <T> Answer<T> limited(@Nullable JsonNode problem, int code, HttpHeaders headers) {
        Optional<JsonNode> body = Optional.ofNullable(problem);
        double seconds = body.map(node -> node.get("retry_after"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::getDoubleValue)
                .or(() -> headers.getFirst("Retry-After", Double.class))
                .orElseGet(() -> Double.valueOf(SAY_NOTHING));
        Duration wait = LimitHeaders.seconds(seconds);
        boolean global = body.map(node -> node.get("global"))
                .map(node -> node.isBoolean() && node.getBooleanValue())
                .orElse(body.isEmpty());
        String scope =
                global ? "global" : headers.findFirst("X-RateLimit-Scope").orElse("user");
        Duration atLeast = wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
        var limited = new Answer.Limited<T>(code, atLeast, global, scope, LimitHeaders.of(headers));
        return limited.isOfOldMessage()
                ? new Answer.Limited<>(code, atLeast, global, scope, Optional.empty())
                : limited;
    }

    private Optional<JsonNode> parse(String body) {
        try {
            JsonNode node = json.readValue(body, JsonNode.class);
            return Optional.ofNullable(node).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String message(JsonNode problem) {
        List<String> parts = new ArrayList<>();
        JsonNode message = problem.get("message");
        parts.add(message == null || !message.isString() ? "(no message)" : message.getStringValue());
        JsonNode errors = problem.get("errors");
        if (errors != null) {
            collect("", errors, parts);
        }
        return String.join("; ", parts);
    }

    /** Discord nests the mistakes of a form like the form: {@code embeds → 0 → title → _errors}. */
    private static void collect(String path, JsonNode node, List<String> into) {
        if (!node.isObject()) {
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.entries()) {
            if (entry.getKey().equals("_errors") && entry.getValue().isArray()) {
                entry.getValue().values().forEach(error -> into.add(path + ": " + text(error.get("message"))));
            } else {
                collect(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), into);
            }
        }
    }

    private static String text(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.getStringValue() : "(no message)";
    }

    private static boolean isUnsent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static String describe(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
