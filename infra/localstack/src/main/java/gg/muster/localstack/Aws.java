package gg.muster.localstack;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Calls of AWS's API to a stand-in, which looks at a request's credentials only for the service and region that are meant
 * and never at the signature. Without the SDK this module is small, and sees what is really sent.
 */
final class Aws implements AutoCloseable {
    static final String REGION = "us-east-1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI endpoint;
    private final JsonMapper json = JsonMapper.createDefault();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Aws(URI endpoint) {
        this.endpoint = endpoint;
    }

    URI endpoint() {
        return endpoint;
    }

    /** Services that are called by the name of an operation: SQS, SSM. */
    JsonNode call(String service, String operation, Map<String, ?> body) {
        var version = service.equals("sqs") ? "1.0" : "1.1";
        return answer(request(service, "/")
                .header("Content-Type", "application/x-amz-json-" + version)
                .header("X-Amz-Target", operation)
                .POST(BodyPublishers.ofString(written(body))));
    }

    /** Services that are called by method and path: Lambda, Scheduler. */
    JsonNode rest(String service, String method, String path, Map<String, ?> body) {
        return answer(request(service, path)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(written(body))));
    }

    /** Services that take forms and answer in XML, which nobody reads here: IAM. */
    void form(String service, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "Version=2010-05-08&", ""));
        var response = send(request(service, "/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        if (response.statusCode() >= 300) {
            throw new Refused(service + " answered " + response.statusCode() + ": " + response.body());
        }
    }

    /** Whether there is such a service, by a question that changes nothing. */
    boolean offers(String service) {
        try {
            switch (service) {
                case "sqs" -> call("sqs", "AmazonSQS.ListQueues", Map.of());
                case "ssm" -> call("ssm", "AmazonSSM.DescribeParameters", Map.of());
                case "scheduler" -> rest("scheduler", "GET", "/schedules", Map.of());
                case "lambda" -> rest("lambda", "GET", "/2015-03-31/functions/", Map.of());
                default -> throw new IllegalArgumentException("service: " + service);
            }
            return true;
        } catch (Refused | UncheckedIOException no) {
            return false;
        }
    }

    /** Whether functions are run there as well: LocalStack's are, those of others are only kept. */
    boolean runsFunctions() {
        try {
            return send(HttpRequest.newBuilder(endpoint.resolve("/_localstack/health")))
                            .statusCode()
                    == 200;
        } catch (UncheckedIOException no) {
            return false;
        }
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer that is no success. */
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    private HttpRequest.Builder request(String service, String path) {
        var scope = "test/20260101/" + REGION + "/" + service + "/aws4_request";
        return HttpRequest.newBuilder(endpoint.resolve(path))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=%s, SignedHeaders=host, Signature=%s"
                                .formatted(scope, "0".repeat(64)))
                .header("X-Amz-Date", "20260101T000000Z");
    }

    private JsonNode answer(HttpRequest.Builder request) {
        var response = send(request);
        if (response.statusCode() >= 300) {
            throw new Refused(request.build().uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        try {
            var text = response.body().isBlank() ? "{}" : response.body();
            return Objects.requireNonNull(json.readValue(text, JsonNode.class));
        } catch (IOException e) {
            throw new Refused(request.build().uri() + " answered no JSON: " + response.body());
        }
    }

    private String written(Map<String, ?> body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
