package gg.muster.numbers;

import gg.muster.health.Service;
import gg.muster.health.Services;
import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The league's service that records games. Each call is one request, blocks for a few seconds at most, and throws
 * {@link NumbersUnavailable} unless the answer is beyond doubt; trying again is for the caller.
 */
@Singleton
public class Numbers {
    private final NumbersApi api;
    private final Answers answers;
    private final Dialect dialect;
    private final Metrics metrics;
    private final Services services;

    Numbers(NumbersApi api, Answers answers, NumbersSettings settings, Metrics metrics, Services services) {
        this.api = api;
        this.answers = answers;
        this.dialect = settings.dialect();
        this.metrics = metrics;
        this.services = services;
    }

    /** Has a game recorded; doing so twice is safe. */
    public Outcome submit(String gameId, String tier) {
        var outcome = ask(() -> api.submit(dialect.body(gameId, tier)), answer -> answers.outcome(answer, dialect));
        if (outcome instanceof Outcome.Rejected) {
            metrics.count(Metric.NUMBERS_FAILURES, Metrics.SHARED, "refused");
        }
        return outcome;
    }

    /**
     * The latest games that these players played with each other, in the order Numbers lists them; none where Numbers found none.
     *
     * @param endpoint its path, as the league file names it
     * @param player the Discord id of the one who asks
     * @param players the Discord ids of everyone in the match
     */
    public List<DetectedGame> detect(String endpoint, String player, List<String> players) {
        return ask(() -> api.detect(endpoint, new DetectRequest(player, players)), answers::games);
    }

    private <T> T ask(Supplier<HttpResponse<String>> request, Function<Answer, T> read) {
        metrics.count(Metric.NUMBERS_REQUESTS, Metrics.SHARED);
        try {
            T answer = read.apply(answered(request));
            services.answered(Service.NUMBERS);
            return answer;
        } catch (NumbersUnavailable unavailable) {
            metrics.count(Metric.NUMBERS_FAILURES, Metrics.SHARED, "unavailable");
            services.failed(Service.NUMBERS, unavailable.why());
            throw unavailable;
        }
    }

    /** The HTTP client throws where the status is no success, and where there was no answer or only part of one. */
    private static Answer answered(Supplier<HttpResponse<String>> request) {
        try {
            return Answer.of(request.get());
        } catch (HttpClientResponseException e) {
            if (e.code() < 300) {
                throw lost(e);
            }
            return Answer.of(e.getResponse());
        } catch (RuntimeException e) {
            throw lost(e);
        }
    }

    private static NumbersUnavailable lost(RuntimeException e) {
        return new NumbersUnavailable("no answer, " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
    }
}
