package gg.muster.local.practice.driver.act;

import gg.muster.local.practice.PracticeSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;

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

    Answer post(byte[] body) throws InterruptedException {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(settings.interactionsUrl().get())
                .timeout(settings.replyWithin())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Discord-Interactions/1.0 (+https://discord.com)")
                .header("X-Signature-Ed25519", settings.signingKey().sign(timestamp, body))
                .header("X-Signature-Timestamp", timestamp)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
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
