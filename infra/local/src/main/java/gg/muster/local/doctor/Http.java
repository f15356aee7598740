package gg.muster.local.doctor;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One plain request, and how long its answer took. */
final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private Http() {}

    record Answer(int status, Duration took) {
        String text() {
            return status + " in " + took.toMillis() + " ms";
        }
    }

    static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            var start = System.nanoTime();
            var answer = client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
            return new Answer(answer.statusCode(), Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
