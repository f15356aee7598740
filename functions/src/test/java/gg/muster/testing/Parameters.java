package gg.muster.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A stand-in for AWS's parameter store: it knows {@code GetParameters}, and nothing of signatures. */
public final class Parameters implements AutoCloseable {
    private final JsonMapper json = JsonMapper.createDefault();
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String refusal;

    public Parameters() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public void put(String name, String value) {
        values.put(name, value);
    }

    /** From now on everything is refused like this. */
    public void refuse(String body) {
        refusal = body;
    }

    /** The next request is refused like this. */
    public void refuseOnce(String body) {
        refusals.add(body);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The {@code Authorization} of each request. */
    public List<String> authorizations() {
        return authorizations;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            var request = Objects.requireNonNull(
                    (Map<?, ?>) json.readValue(exchange.getRequestBody().readAllBytes(), Object.class));
            var once = refusals.poll();
            var refused = once == null ? refusal : once;
            if (refused != null) {
                send(exchange, 400, refused);
            } else if (!"AmazonSSM.GetParameters"
                            .equals(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
                    || !Boolean.TRUE.equals(request.get("WithDecryption"))) {
                send(exchange, 400, "{\"__type\":\"UnknownOperationException\"}");
            } else {
                send(exchange, 200, json.writeValueAsString(found((List<?>) request.get("Names"))));
            }
        }
    }

    private Map<String, Object> found(@Nullable List<?> names) {
        var found = new ArrayList<Map<String, String>>();
        var unknown = new ArrayList<String>();
        for (var each : Objects.requireNonNull(names)) {
            var name = (String) each;
            var value = values.get(name);
            if (value == null) {
                unknown.add(name);
            } else {
                found.add(Map.of("Name", name, "Type", "SecureString", "Value", value));
            }
        }
        return Map.of("Parameters", found, "InvalidParameters", unknown);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
