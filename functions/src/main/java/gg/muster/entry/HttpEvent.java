package gg.muster.entry;

import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a function URL's or an HTTP API's event (payload format 2.0) matters here. */
@Serdeable
public record HttpEvent(
        @Nullable String rawPath,
        @Nullable RequestContext requestContext,
        @Nullable Map<String, String> headers,
        @Nullable String body,
        boolean isBase64Encoded) {
    /** Around the request. */
    @Serdeable
    public record RequestContext(@Nullable Http http) {}

    /** Its first line. */
    @Serdeable
    public record Http(@Nullable String method) {}

    /** A POST; bytes that are no text go in base64. */
    public static HttpEvent post(String path, Map<String, String> headers, byte[] body, boolean base64) {
        var text = base64 ? Base64.getEncoder().encodeToString(body) : new String(body, StandardCharsets.UTF_8);
        return new HttpEvent(path, new RequestContext(new Http("POST")), headers, text, base64);
    }

    String path() {
        return Objects.requireNonNullElse(rawPath, "/");
    }

    /** Empty where the event names none. */
    String method() {
        var http = requestContext == null ? null : requestContext.http();
        return http == null ? "" : Objects.requireNonNullElse(http.method(), "");
    }

    Map<String, String> headersInLowerCase() {
        return headers == null
                ? Map.of()
                : headers.entrySet().stream()
                        .filter(header -> Objects.nonNull(header.getValue()))
                        .collect(Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (a, b) -> b));
    }

    /** Empty where it says that it is base64 and is not: nobody signed that. */
    byte[] bytes() {
        if (body == null) {
            return new byte[0];
        }
        return isBase64Encoded ? decoded(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
