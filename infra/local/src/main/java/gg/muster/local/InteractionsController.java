package gg.muster.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.micronaut.core.type.Headers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a function URL does: an HTTP request becomes the event of the very handler that Lambda calls. */
@Controller("/interactions")
final class InteractionsController {
    private final LocalMuster muster;

    InteractionsController(LocalMuster muster) {
        this.muster = muster;
    }

    @Post
    @Consumes(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> post(HttpHeaders headers, @Body byte @Nullable [] body) {
        var response = muster.functions().interactions().execute(event(headers, body == null ? new byte[0] : body));
        return HttpResponse.<String>status(HttpStatus.valueOf(response.getStatusCode()))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(response.getBody());
    }

    /** JSON arrives as text, everything else in base64. */
    private static APIGatewayV2HTTPEvent event(HttpHeaders headers, byte[] body) {
        var json = headers.contentType()
                .filter(MediaType.APPLICATION_JSON_TYPE::matches)
                .isPresent();
        return APIGatewayV2HTTPEvent.builder()
                .withHeaders(lowerCase(headers))
                .withBody(
                        json
                                ? new String(body, StandardCharsets.UTF_8)
                                : Base64.getEncoder().encodeToString(body))
                .withIsBase64Encoded(!json)
                .build();
    }

    private static Map<String, String> lowerCase(Headers headers) {
        var all = new HashMap<String, String>();
        headers.names()
                .forEach(name -> headers.getFirst(name, String.class)
                        .ifPresent(value -> all.put(name.toLowerCase(Locale.ROOT), value)));
        return all;
    }
}
