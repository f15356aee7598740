package gg.muster.local.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Where Discord sends interactions: whether anything is there, whether it lets forged ones in, and how long it takes. */
final class EndpointCheck implements Check {
    private static final String NAME = "Discord endpoint";
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final int UNAUTHORIZED = 401;

    private final BotIdentity bot;
    private final Clock clock;
    private final Secrets secrets;

    EndpointCheck(BotIdentity bot, Clock clock, Secrets secrets) {
        this.secrets = secrets;
        this.bot = bot;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return NAME;
    }

    @Override
    public List<Finding> run() throws InterruptedException {
        var application = bot.known();
        if (application.isEmpty()) {
            return List.of(Finding.problem(NAME, "not looked at, for Discord did not say what it is"));
        }
        var url = application.get().interactionsEndpointUrl();
        if (url == null || url.isBlank()) {
            return List.of(Finding.problem(
                    NAME, "there is none: paste the deployment's URL into the developer portal, General Information"));
        }
        try {
            return List.of(judge(url, Http.send(forged(url))));
        } catch (IOException down) {
            return List.of(Finding.problem(
                    NAME, url + " does not answer (" + secrets.why(down) + "): is it still the deployment's?"));
        }
    }

    private static Finding judge(String url, Http.Answer answer) {
        if (answer.status() != UNAUTHORIZED) {
            return Finding.problem(
                    NAME,
                    "%s answers a forged request with %s instead of 401: it is not the deployment's"
                            .formatted(url, answer.text()));
        }
        return answer.took().compareTo(DEADLINE) < 0
                ? Finding.ok(NAME, url + " refuses what is forged, " + answer.text())
                : Finding.problem(NAME, "%s took %s, and Discord waits for 3 s".formatted(url, answer.text()));
    }

    private HttpRequest.Builder forged(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("X-Signature-Timestamp", Long.toString(clock.instant().getEpochSecond()))
                .header("X-Signature-Ed25519", "00".repeat(64))
                .POST(BodyPublishers.ofString("{\"type\":1}"));
    }
}
