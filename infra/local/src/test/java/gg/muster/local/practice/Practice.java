package gg.muster.local.practice;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A running practice server, an application behind it, and the calls that tests make. */
final class Practice implements AutoCloseable {
    static final String GUILD = "100000000000000001";
    static final String BOT = "100000000000000002";
    static final String TOKEN = "practice-token";
    static final String AGENT = "DiscordBot (https://example.org, 1.0)";

    final TestClock clock = new TestClock();
    final TestApplication application;
    private final EmbeddedServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Practice() {
        this(settings -> settings);
    }

    Practice(UnaryOperator<PracticeSettings> change) {
        this(change, new TestRoster());
    }

    Practice(UnaryOperator<PracticeSettings> change, Roster roster) {
        SigningKey key = SigningKey.generate(new SecureRandom());
        try {
            application = new TestApplication(key.publicKeyHex());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings =
                new PracticeSettings(BOT, TOKEN, List.of(PracticeGuild.of(GUILD, "Practice")), application::url, key);
        server = PracticeServer.start(0, change.apply(settings), roster, clock);
    }

    /** A status, the headers and the body as JSON; no body is JSON null. */
    record Answer(int status, JsonNode json, java.net.http.HttpHeaders headers) {
        String text(String... path) {
            return at(path).coerceStringValue();
        }

        int number(String... path) {
            return at(path).getIntValue();
        }

        JsonNode at(String... path) {
            return find(json, path);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    String url() {
        return server.getURL().toString();
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    /** A call of the bot. */
    Answer bot(String method, String path, String json) {
        return send(method, "/api/v10" + path, json, Map.of("Authorization", "Bot " + TOKEN, "User-Agent", AGENT));
    }

    Answer bot(String method, String path) {
        return bot(method, path, "");
    }

    Answer send(String method, String path, String json) {
        return send(method, path, json, Map.of("User-Agent", AGENT));
    }

    /** A call of the bot with a file beside its JSON. */
    Answer upload(String method, String path, String json, String filename, String type, String content) {
        String boundary = "practice-boundary";
        String body = String.join(
                "\r\n",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"payload_json\"",
                "Content-Type: application/json",
                "",
                json,
                "--" + boundary,
                "Content-Disposition: form-data; name=\"files[0]\"; filename=\"" + filename + "\"",
                "Content-Type: " + type,
                "",
                content,
                "--" + boundary + "--",
                "");
        return send(
                method,
                "/api/v10" + path,
                body,
                Map.of(
                        "Authorization",
                        "Bot " + TOKEN,
                        "User-Agent",
                        AGENT,
                        "Content-Type",
                        "multipart/form-data; boundary=" + boundary));
    }

    Answer send(String method, String path, String json, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json));
        if (!json.isEmpty() && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A member acts. */
    Answer act(String json) {
        return post("/practice/interactions", json.replace('\'', '"'));
    }

    Answer types(String member, String command) {
        return act("{'member':'%s','command':'%s'}".formatted(member, command));
    }

    Answer presses(String member, String message, String press) {
        return act("{'member':'%s','message':'%s','press':'%s'}".formatted(member, message, press));
    }

    /** What the application answers from now on. */
    void replies(String json) {
        application.replies(json.replace('\'', '"'));
    }

    Answer everything() {
        return get("/practice/state");
    }

    Answer seenBy(String member) {
        return get("/practice/state?as=" + member);
    }

    String memberId(int index) {
        return find(items(everything().at("members")).get(index), "id").getStringValue();
    }

    String channelId(String name) {
        return items(bot("GET", "/guilds/" + GUILD + "/channels").json()).stream()
                .filter(c -> name.equals(find(c, "name").getStringValue()))
                .map(c -> find(c, "id").getStringValue())
                .findFirst()
                .orElseThrow();
    }

    String create(String json) {
        Answer made = bot("POST", "/guilds/" + GUILD + "/channels", json.replace('\'', '"'));
        if (made.status() != 201) {
            throw new AssertionError("not created: " + made);
        }
        return made.text("id");
    }

    static JsonNode find(JsonNode json, String... path) {
        JsonNode at = json;
        for (String step : path) {
            JsonNode next = at.isArray() ? at.get(Integer.parseInt(step)) : at.get(step);
            if (next == null) {
                throw new AssertionError("no " + String.join(".", path) + " in " + json);
            }
            at = next;
        }
        return at;
    }

    static List<JsonNode> items(JsonNode array) {
        var items = new ArrayList<JsonNode>();
        array.values().forEach(items::add);
        return items;
    }

    static List<String> texts(JsonNode array, String field) {
        return items(array).stream()
                .map(item -> find(item, field).coerceStringValue())
                .toList();
    }

    private static JsonNode json(String body) throws IOException {
        if (body.isBlank() || !(body.startsWith("{") || body.startsWith("["))) {
            return JsonNode.nullNode();
        }
        return Objects.requireNonNull(JsonMapper.createDefault().readValue(body, JsonNode.class));
    }

    @Override
    public void close() {
        http.close();
        server.getApplicationContext().close();
        application.close();
    }
}
