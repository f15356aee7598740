package gg.muster.local.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An app with fixed answers: it is posted interactions, and calls the practice server as a bot does. */
final class ScriptedApp implements AutoCloseable {
    static final String APPLICATION = "100000000000000001";
    static final String GUILD = "100000000000000002";
    static final String TOKEN = "a-bot-token";

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper mapper = JsonMapper.createDefault();
    private final Map<String, Function<JsonNode, String>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();

    ScriptedApp() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/interactions", this::answer);
        server.start();
    }

    URI interactions() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/interactions");
    }

    /** What to answer to a command's name or a component's or modal's custom id. */
    void on(String name, Function<JsonNode, String> answer) {
        answers.put(name, answer);
    }

    /** An answer that only the member sees. */
    static String whisper(String text) {
        return "{\"type\":4,\"data\":{\"flags\":64,\"content\":\"" + text + "\"}}";
    }

    static String memberOf(JsonNode interaction) {
        return text(interaction, "member", "user", "id");
    }

    static String text(JsonNode node, String... path) {
        JsonNode at = node;
        for (String step : path) {
            JsonNode next = at.isArray() ? at.get(Integer.parseInt(step)) : at.get(step);
            if (next == null) {
                throw new AssertionError("no " + step + " in " + node);
            }
            at = next;
        }
        return at.coerceStringValue();
    }

    List<JsonNode> received() {
        return received;
    }

    /** Calls Discord's API at the practice server, and gives the id in the answer. */
    String call(URI discord, String method, String path, String body) {
        return send(
                path,
                request(discord, path, "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static HttpRequest.Builder request(URI discord, String path, String type) {
        return HttpRequest.newBuilder(discord.resolve("/api/v10" + path))
                .header("Authorization", "Bot " + TOKEN)
                .header("User-Agent", "DiscordBot (https://example.com, 1)")
                .header("Content-Type", type);
    }

    private String send(String path, HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new AssertionError(
                        path + " " + response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
            }
            JsonNode answer = parse(response.body());
            return answer.isObject() ? text(answer, "id") : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts a message with a picture called board.png. */
    void upload(URI discord, String path, String json, byte[] picture) throws IOException {
        var body = new ByteArrayOutputStream();
        String part = "--part\r\nContent-Disposition: form-data; name=";
        body.write((part + "\"payload_json\"\r\n\r\n" + json + "\r\n").getBytes(StandardCharsets.UTF_8));
        body.write((part + "\"files[0]\"; filename=\"board.png\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(picture);
        body.write("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        send(
                path,
                request(discord, path, "multipart/form-data; boundary=part")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode interaction = parse(exchange.getRequestBody().readAllBytes());
            received.add(interaction);
            Function<JsonNode, String> known = answers.get(nameOf(interaction));
            byte[] body = (known == null ? "{}" : known.apply(interaction)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(known == null ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private JsonNode parse(byte[] json) throws IOException {
        return Objects.requireNonNull(mapper.readValue(json, JsonNode.class));
    }

    /** A command's name, or the custom id of what was pressed or submitted. */
    private static String nameOf(JsonNode interaction) {
        boolean command = text(interaction, "type").equals("2");
        return text(interaction, "data", command ? "name" : "custom_id");
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
