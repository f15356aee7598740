package gg.muster.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
        var event = APIGatewayV2HTTPEvent.builder()
                .withRawPath(path)
                .withRequestContext(RequestContext.builder()
                        .withHttp(RequestContext.Http.builder()
                                .withMethod("POST")
                                .withPath(path)
                                .build())
                        .build())
                .withHeaders(headers)
                .withBody(
                        json
                                ? new String(body, StandardCharsets.UTF_8)
                                : Base64.getEncoder().encodeToString(body))
                .withIsBase64Encoded(!json)
                .build();
        var response = muster.functions().interactions().execute(event);
        return HttpResponse.<String>status(HttpStatus.valueOf(response.getStatusCode()))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(response.getBody());
    }
}
