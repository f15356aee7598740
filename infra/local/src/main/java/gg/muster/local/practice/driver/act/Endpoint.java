package gg.muster.local.practice.driver.act;

import gg.muster.local.practice.PracticeSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;

/** The application's interactions endpoint: signed posts, and no patience beyond Discord's. */
@Singleton
final class Endpoint {
    private final PracticeSettings settings;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Endpoint(PracticeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The answer; {@code status} is 0 and the body says why where none came in time. */
    record Answer(int status, String body, long latencyMs) {}

    /** The headers that a body is posted with now. */
    Map<String, String> headers(byte[] body) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        return Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Discord-Interactions/1.0 (+https://discord.com)",
                "X-Signature-Ed25519",
                settings.signingKey().sign(timestamp, body),
                "X-Signature-Timestamp",
                timestamp);
    }

    Answer post(Delivery delivery) throws InterruptedException {
        var prepared = HttpRequest.newBuilder(settings.interactionsUrl().get())
                .timeout(settings.replyWithin())
                .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body()));
        delivery.headers().forEach(prepared::header);
        var request = prepared.build();
        long started = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), since(started));
        } catch (IOException e) {
            return new Answer(0, "no answer: " + e, since(started));
        }
    }

    @PreDestroy
    void close() {
        http.close();
    }

    private static long since(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
