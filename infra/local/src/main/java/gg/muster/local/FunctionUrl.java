package gg.muster.local;

import gg.muster.entry.HttpAnswer;
import gg.muster.entry.HttpEvent;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * What a function URL does: an HTTP request becomes the event of the very handler that Lambda calls. As there, each that is
 * begun has a processor and is soon done, and the others wait for their turn: a thousand begun at once would all be half
 * done, and wait for Redis until their time was up.
 */
@Singleton
final class FunctionUrl {
    private static final int AT_ONCE_FOR_EACH_PROCESSOR = 8;

    private final LocalMuster muster;
    private final Semaphore turns =
            new Semaphore(AT_ONCE_FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(), true);

    FunctionUrl(LocalMuster muster) {
        this.muster = muster;
    }

    /** JSON arrives as text, everything else in base64; header names in lower case. */
    HttpResponse<String> post(String path, Map<String, String> headers, byte[] body) {
        var json = headers.getOrDefault("content-type", "").startsWith(MediaType.APPLICATION_JSON);
        var response = answer(HttpEvent.post(path, headers, body, !json));
        return HttpResponse.<String>status(HttpStatus.valueOf(response.statusCode()))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(response.body());
    }

    private HttpAnswer answer(HttpEvent event) {
        turns.acquireUninterruptibly();
        try {
            return muster.functions().interactions().answer(event);
        } finally {
            turns.release();
        }
    }
}
