package gg.muster.lambda;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The events that AWS sends to the functions, as its documentation shows them. */
final class Events {
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private Events() {}

    /** A function URL's, whose header names are in lower case. */
    static String http(Map<String, String> headers, String body) {
        return http(headers, body, false);
    }

    /** The same where the gateway takes the body for binary. */
    static String httpInBase64(Map<String, String> headers, String body) {
        return http(headers, Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)), true);
    }

    private static String http(Map<String, String> headers, String body, boolean base64) {
        var lowerCase = new HashMap<String, String>(Map.of("content-type", "application/json"));
        headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
        var http = Map.of("method", "POST", "path", "/", "protocol", "HTTP/1.1", "sourceIp", "127.0.0.1");
        return json(Map.of(
                "version",
                "2.0",
                "routeKey",
                "$default",
                "rawPath",
                "/",
                "rawQueryString",
                "",
                "headers",
                lowerCase,
                "requestContext",
                Map.of("http", http, "stage", "$default", "timeEpoch", 1),
                "body",
                body,
                "isBase64Encoded",
                base64));
    }

    /** EventBridge Scheduler's, whose input SAM leaves empty. */
    static String schedule() {
        return "{}";
    }

    /** A batch of SQS, all from one queue; messages by their id. */
    static String sqs(String queue, Map<String, String> bodies) {
        var records = bodies.entrySet().stream()
                .map(message -> Map.of(
                        "messageId",
                        message.getKey(),
                        "receiptHandle",
                        "receipt-of-" + message.getKey(),
                        "body",
                        message.getValue(),
                        "attributes",
                        Map.of("ApproximateReceiveCount", "1", "MessageGroupId", "combines"),
                        "messageAttributes",
                        Map.of(),
                        "eventSource",
                        "aws:sqs",
                        "eventSourceARN",
                        "arn:aws:sqs:eu-central-1:1:" + queue,
                        "awsRegion",
                        "eu-central-1"))
                .toList();
        return json(Map.of("Records", records));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
