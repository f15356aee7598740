package gg.muster.discord;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Discord on a real socket that does exactly what a test tells it, the worst included. */
final class MisbehavingDiscord implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Deque<Behaviour>> script = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    MisbehavingDiscord() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A request as it arrived; header names in any case. */
    record Seen(String call, String query, Map<String, List<String>> headers, String body, int fromPort) {

        Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst();
        }
    }

    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What to do with calls such as {@code GET /guilds/1/roles}, one after the other; the last goes on for ever. */
    void on(String call, Behaviour... behaviours) {
        script.put(call, new ArrayDeque<>(List.of(behaviours)));
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    List<Seen> seen(String call) {
        return seen.stream().filter(one -> one.call().equals(call)).toList();
    }

    void forget() {
        script.clear();
        seen.clear();
    }

    static Behaviour reply(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, status, body);
        };
    }

    static Behaviour ok(String body) {
        return reply(200, body);
    }

    static Behaviour error(int status, int code, String message) {
        return reply(status, "{\"code\":%d,\"message\":\"%s\"}".formatted(code, message));
    }

    static Behaviour counted(String body, String bucket, int limit, int remaining, String resetAfter) {
        return reply(
                200,
                body,
                "X-RateLimit-Bucket",
                bucket,
                "X-RateLimit-Limit",
                "" + limit,
                "X-RateLimit-Remaining",
                "" + remaining,
                "X-RateLimit-Reset-After",
                resetAfter);
    }

    static Behaviour limited(String retryAfter, boolean global, String scope) {
        String body = "{\"message\":\"slow down\",\"retry_after\":%s,\"global\":%s}".formatted(retryAfter, global);
        return reply(429, body, "X-RateLimit-Scope", scope);
    }

    /** Closes the connection in the middle of the exchange. */
    static Behaviour hangUp() {
        return HttpExchange::close;
    }

    /** Takes the request and never answers it. */
    static Behaviour silence() {
        return exchange -> {};
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", body.startsWith("<") ? "text/html" : "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
        int port = exchange.getRemoteAddress().getPort();
        seen.add(new Seen(call, query, Map.copyOf(exchange.getRequestHeaders()), body, port));
        next(call).answer(exchange);
    }

    private Behaviour next(String call) {
        Deque<Behaviour> behaviours = script.get(call);
        if (behaviours == null) {
            return reply(404, "{\"code\":0,\"message\":\"404: Not Found\"}");
        }
        synchronized (behaviours) {
            return behaviours.size() > 1 ? behaviours.removeFirst() : behaviours.getFirst();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
