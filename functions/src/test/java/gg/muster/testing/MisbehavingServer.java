package gg.muster.testing;

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

/** An HTTP server on a real socket that does exactly what a test tells it, the worst included. */
public final class MisbehavingServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Deque<Behaviour>> script = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    public MisbehavingServer() {
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
    public record Seen(String call, String query, Map<String, List<String>> headers, String body, int fromPort) {

        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst();
        }
    }

    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What to do with calls such as {@code GET /guilds/1/roles}, one after the other; the last goes on for ever. */
    public void on(String call, Behaviour... behaviours) {
        script.put(call, new ArrayDeque<>(List.of(behaviours)));
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public List<Seen> seen(String call) {
        return seen.stream().filter(one -> one.call().equals(call)).toList();
    }

    public void forget() {
        script.clear();
        seen.clear();
    }

    public static Behaviour reply(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, status, body);
        };
    }

    public static Behaviour ok(String body) {
        return reply(200, body);
    }

    /** Closes the connection in the middle of the exchange. */
    public static Behaviour hangUp() {
        return HttpExchange::close;
    }

    /** Takes the request and never answers it. */
    public static Behaviour silence() {
        return exchange -> {};
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
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
