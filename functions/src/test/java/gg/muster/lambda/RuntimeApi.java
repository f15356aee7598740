package gg.muster.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The HTTP interface through which Lambda's runtime fetches events and hands in what the handler made of them
 * (docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html), for one process at a time.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch restored = new CountDownLatch(1);
    private final AtomicInteger next = new AtomicInteger();

    /** What became of an event, or of the start: {@code kind} is the last part of the call that said so. */
    record Outcome(String kind, String body) {}

    RuntimeApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(ROOT, this::handle);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    BlockingQueue<Outcome> outcomes() {
        return outcomes;
    }

    void offer(String event) {
        events.add(event);
    }

    /** Until then, who waits to be restored from a snapshot goes on waiting. */
    void restore() {
        restored.countDown();
    }

    /** What the runtime asked, oldest first, such as {@code GET /invocation/next}. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(ROOT.length());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(exchange.getRequestMethod() + " " + path);
        switch (path) {
            case "/invocation/next" -> invocation(exchange);
            case "/restore/next" -> frozen(exchange);
            default -> {
                outcomes.add(new Outcome(path.substring(path.lastIndexOf('/') + 1), body));
                answer(exchange, 202, "{\"status\":\"OK\"}");
            }
        }
    }

    private void frozen(HttpExchange exchange) throws IOException {
        try {
            restored.await();
            answer(exchange, 200, "");
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private void invocation(HttpExchange exchange) throws IOException {
        try {
            var event = events.take();
            var headers = exchange.getResponseHeaders();
            headers.add("Lambda-Runtime-Aws-Request-Id", "request-" + next.incrementAndGet());
            headers.add("Lambda-Runtime-Deadline-Ms", Long.toString(Long.MAX_VALUE));
            headers.add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:1:function:muster");
            answer(exchange, 200, event);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
