package gg.muster.local;

import gg.muster.entry.HttpEvent;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.Map;

/** What a function URL does: an HTTP request becomes the event of the very handler that Lambda calls. */
@Singleton
final class FunctionUrl {
    private final LocalMuster muster;

    FunctionUrl(LocalMuster muster) {
        this.muster = muster;
    }

    /** JSON arrives as text, everything else in base64; header names in lower case. */
    HttpResponse<String> post(String path, Map<String, String> headers, byte[] body) {
        var json = headers.getOrDefault("content-type", "").startsWith(MediaType.APPLICATION_JSON);
        var response = muster.functions().interactions().answer(HttpEvent.post(path, headers, body, !json));
        return HttpResponse.<String>status(HttpStatus.valueOf(response.statusCode()))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(response.body());
    }
}
