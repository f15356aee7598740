package gg.muster.local.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jspecify.annotations.Nullable;

/** An application's interactions endpoint: checks signatures as Discord demands, then answers as the test says. */
final class TestApplication implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Ed25519PublicKeyParameters key;
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private volatile Function<JsonNode, String> reply = interaction -> "{\"type\":4,\"data\":{\"content\":\"hello\"}}";

    TestApplication(String publicKeyHex) throws IOException {
        key = new Ed25519PublicKeyParameters(HexFormat.of().parseHex(publicKeyHex));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/interactions", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/interactions");
    }

    void replies(String json) {
        reply = interaction -> json;
    }

    void replies(Function<JsonNode, String> other) {
        reply = other;
    }

    /** The latest interaction that carried a good signature. */
    JsonNode last() {
        return received.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!signed(exchange, body)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            JsonNode json = Objects.requireNonNull(JsonMapper.createDefault().readValue(body, JsonNode.class));
            received.add(json);
            byte[] answer = reply.apply(json).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean signed(HttpExchange exchange, byte[] body) {
        @Nullable String signature = exchange.getRequestHeaders().getFirst("X-Signature-Ed25519");
        @Nullable String timestamp = exchange.getRequestHeaders().getFirst("X-Signature-Timestamp");
        if (signature == null || timestamp == null) {
            return false;
        }
        var verifier = new Ed25519Signer();
        verifier.init(false, key);
        byte[] prefix = timestamp.getBytes(StandardCharsets.UTF_8);
        verifier.update(prefix, 0, prefix.length);
        verifier.update(body, 0, body.length);
        return verifier.verifySignature(HexFormat.of().parseHex(signature));
    }
}
