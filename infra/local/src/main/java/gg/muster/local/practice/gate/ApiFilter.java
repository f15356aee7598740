package gg.muster.local.practice.gate;

import gg.muster.local.practice.PracticeSettings;
import gg.muster.local.practice.world.DiscordError;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every call of the API passes: faults, the user agent, the bot token, the rate limits; and the log on the way out. */
@ServerFilter(ApiFilter.PREFIX + "/**")
public final class ApiFilter {
    public static final String PREFIX = "/api/v10";

    private static final Pattern USER_AGENT = Pattern.compile("DiscordBot \\(\\S+, \\S+\\).*");
    private static final String VERDICT = "practice.verdict";

    private final String authorization;
    private final RateLimits limits;
    private final Sabotage sabotage;
    private final CallLog log;

    ApiFilter(PracticeSettings settings, RateLimits limits, Sabotage sabotage, CallLog log) {
        this.authorization = "Bot " + settings.botToken();
        this.limits = limits;
        this.sabotage = sabotage;
        this.log = log;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> before(HttpRequest<?> request) {
        MutableHttpResponse<?> answer = sabotage.before(request);
        if (answer == null) {
            answer = refuse(request);
        }
        return answer == null ? null : sent(request, answer);
    }

    /** Runs for what the endpoints answer; an answer of {@link #before} has left already. */
    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> after(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return sent(request, sabotage.after(request, Answers.inDiscordsWords(response)));
    }

    private @Nullable MutableHttpResponse<?> refuse(HttpRequest<?> request) {
        Route route = Route.of(request.getMethodName(), request.getPath());
        String agent = request.getHeaders().get(HttpHeaders.USER_AGENT);
        if (agent == null || !USER_AGENT.matcher(agent).matches()) {
            return Answers.refusal(DiscordError.Code.INTERNAL_USER_AGENT.error());
        }
        String given = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (!route.isWebhook() && !authorization.equals(given)) {
            return Answers.refusal(DiscordError.Code.UNAUTHORIZED.error());
        }
        RateLimits.Verdict verdict = limits.call(route);
        request.setAttribute(VERDICT, verdict);
        return verdict.allowed() ? null : Answers.tooMany(verdict);
    }

    private MutableHttpResponse<?> sent(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        request.getAttribute(VERDICT, RateLimits.Verdict.class).ifPresent(verdict -> describe(verdict, answer));
        log.add(request.getMethodName(), request.getPath(), answer.code());
        return answer;
    }

    private static void describe(RateLimits.Verdict verdict, MutableHttpResponse<?> response) {
        response.header("X-RateLimit-Limit", String.valueOf(verdict.limit().calls()))
                .header("X-RateLimit-Remaining", String.valueOf(verdict.remaining()))
                .header(
                        "X-RateLimit-Reset",
                        Answers.seconds(Duration.ofMillis(verdict.resetAt().toEpochMilli())))
                .header("X-RateLimit-Reset-After", Answers.seconds(verdict.resetAfter()))
                .header("X-RateLimit-Bucket", verdict.bucket());
        if (verdict.global() && !verdict.allowed()) {
            response.header("X-RateLimit-Global", "true");
        }
    }
}
