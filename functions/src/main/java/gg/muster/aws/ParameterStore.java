package gg.muster.aws;

import com.fasterxml.jackson.core.JsonFactory;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * AWS Systems Manager's parameter store. It is asked one thing, once, when a function starts: {@code GetParameters}. The
 * request is signed and sent by the parts of the SDK that are there for the wakes, without a client of its own.
 */
public final class ParameterStore {
    private static final Logger LOG = LoggerFactory.getLogger(ParameterStore.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Rights that a deploy has just given take some seconds to be known everywhere. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final int ATTEMPTS = 3;

    private final URI endpoint;
    private final String region;
    private final AwsCredentialsProvider credentials;
    private final Consumer<Duration> pause;

    ParameterStore(URI endpoint, String region, AwsCredentialsProvider credentials, Consumer<Duration> pause) {
        this.endpoint = endpoint;
        this.region = region;
        this.credentials = credentials;
        this.pause = pause;
    }

    /** The one of the region that the function runs in, or a stand-in named by {@code AWS_ENDPOINT_URL}. */
    public static ParameterStore of(Map<String, String> environment) {
        var region = environment.getOrDefault("AWS_REGION", "us-east-1");
        var endpoint = environment.getOrDefault("AWS_ENDPOINT_URL", "https://ssm." + region + ".amazonaws.com");
        return new ParameterStore(
                URI.create(endpoint),
                region,
                FunctionCredentials.provider(),
                pause -> LockSupport.parkNanos(pause.toNanos()));
    }

    /**
     * Reads the values of up to ten parameters, decrypted, by their names; what does not exist is absent. Asks three
     * times before it gives up.
     *
     * @throws IllegalStateException with the store's own words, if it refuses
     * @throws UncheckedIOException if it cannot be reached
     */
    public Map<String, String> read(Collection<String> names) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return ask(names);
            } catch (IllegalStateException | UncheckedIOException failure) {
                LOG.warn("{}; asking again", failure.getMessage());
                pause.accept(PAUSE);
            }
        }
        return ask(names);
    }

    private Map<String, String> ask(Collection<String> names) {
        var list = names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
        var body = ContentStreamProvider.fromUtf8String("{\"Names\":[" + list + "],\"WithDecryption\":true}");
        try {
            return values(answer(signed(body)));
        } catch (IOException e) {
            throw new UncheckedIOException("the parameter store cannot be reached: " + e.getMessage(), e);
        }
    }

    private SignedRequest signed(ContentStreamProvider body) {
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint.resolve("/"))
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", "AmazonSSM.GetParameters")
                .build();
        return AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials.resolveCredentials())
                        .request(request)
                        .payload(body)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ssm")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    }

    private static JsonNode answer(SignedRequest signed) throws IOException {
        var http = UrlConnectionHttpClient.builder()
                .connectionTimeout(PATIENCE)
                .socketTimeout(PATIENCE)
                .build();
        try (http) {
            var response = http.prepareRequest(HttpExecuteRequest.builder()
                            .request(signed.request())
                            .contentStreamProvider(signed.payload().orElseThrow())
                            .build())
                    .call();
            var answer = json(response);
            if (!response.httpResponse().isSuccessful()) {
                throw new IllegalStateException("the parameter store refuses: " + text(answer.get("__type")) + " "
                        + text(answer.get("message")) + text(answer.get("Message")));
            }
            return answer;
        }
    }

    private static JsonNode json(HttpExecuteResponse response) throws IOException {
        try (var body = response.responseBody().orElseGet(AbortableInputStream::createEmpty);
                var parser = new JsonFactory().createParser(body)) {
            return JsonNodeTreeCodec.getInstance().readTree(parser);
        }
    }

    private static Map<String, String> values(JsonNode answer) {
        var values = new HashMap<String, String>();
        Objects.requireNonNull(answer.get("Parameters"), "the parameter store's answer has no Parameters")
                .values()
                .forEach(parameter -> values.put(text(parameter.get("Name")), text(parameter.get("Value"))));
        return Map.copyOf(values);
    }

    private static String text(@Nullable JsonNode node) {
        return node == null ? "" : node.coerceStringValue();
    }
}
