package gg.muster.local;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Acts on the practice server as people do, over its driver API. */
final class Driver {
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Map<String, Object> place;

    Driver(int port) {
        this("http://127.0.0.1:" + port, Map.of());
    }

    private Driver(String base, Map<String, Object> place) {
        this.base = base;
        this.place = place;
    }

    /** In the guild of another league than the first. */
    Driver in(String league) {
        return new Driver(base, Map.of("guild", league));
    }

    /** An answer's fields; absent ones are null. */
    record Json(Map<?, ?> fields) {
        String text(String field) {
            return String.valueOf(fields.get(field));
        }

        boolean flag(String field) {
            return Boolean.TRUE.equals(fields.get(field));
        }

        Json object(String field) {
            return new Json((Map<?, ?>) Objects.requireNonNull(fields.get(field)));
        }

        List<Json> list(String field) {
            return fields.get(field) instanceof List<?> list
                    ? list.stream().map(each -> new Json((Map<?, ?>) each)).toList()
                    : List.of();
        }
    }

    List<String> createMembers(int count, String tier, String status) {
        var created = post("/practice/members", Map.of("count", count, "tier", tier, "status", status));
        return created.list("members").stream().map(member -> member.text("id")).toList();
    }

    /** Members whom no league's database knows. */
    List<String> createGuests(int count) {
        var created = post("/practice/members", Map.of("count", count));
        return created.list("members").stream().map(member -> member.text("id")).toList();
    }

    /** What Discord would show the member; a deferred answer is waited for. */
    Json types(String member, String command) {
        return post("/practice/interactions", Map.of("member", member, "command", command));
    }

    /** In a place, or with other fields of the driver API. */
    Json types(String member, String command, Map<String, Object> more) {
        var all = new HashMap<String, Object>(more);
        all.putAll(Map.of("member", member, "command", command));
        return post("/practice/interactions", all);
    }

    /** The same delivery again: Discord repeats an interaction whose answer it did not get. */
    Json types(String member, String command, String interaction) {
        return post(
                "/practice/interactions", Map.of("member", member, "command", command, "interaction_id", interaction));
    }

    Json presses(String member, String message, String button) {
        return post("/practice/interactions", Map.of("member", member, "message", message, "press", button));
    }

    Json fillsIn(String member, String modal, Map<String, String> fields) {
        return post("/practice/interactions", Map.of("member", member, "modal", modal, "fields", fields));
    }

    void closeDms(String member) {
        request("PATCH", "/practice/members/" + member, Map.of("dms_open", false));
    }

    void leavesGuild(String member) {
        request("PATCH", "/practice/members/" + member, Map.of("in_guild", false));
    }

    /** Somebody does so by hand. */
    void deletesChannel(String channel) {
        request("DELETE", "/practice/channels/" + channel, Map.of());
    }

    /** They may manage the guild from now on. */
    void makeStaff(String member) {
        request("PATCH", "/practice/members/" + member, Map.of("staff", true));
    }

    /** What people who run a guild do by hand, such as {@code POST /practice/channels}; returns what it answers. */
    Json byHand(String method, String path, Map<String, Object> body) {
        var answer = request(method, path, body);
        return answer.isEmpty() ? new Json(Map.of()) : object(answer);
    }

    void fault(Map<String, Object> fault) {
        request("POST", "/practice/faults", fault);
    }

    void clearFaults() {
        request("DELETE", "/practice/faults", Map.of());
    }

    /** Which games the practice Numbers finds. */
    void numbers(Map<String, Object> change) {
        request("PATCH", "/practice/numbers", change);
    }

    Json seenBy(String member) {
        return place.isEmpty()
                ? get("/practice/state?as=" + member)
                : get("/practice/state?as=" + member + "&guild=" + place.get("guild"));
    }

    Json everythingIn(String guild) {
        return get("/practice/state?guild=" + guild);
    }

    Json everything() {
        return place.isEmpty() ? get("/practice/state") : everythingIn(String.valueOf(place.get("guild")));
    }

    List<Json> requests() {
        return list(send(HttpRequest.newBuilder(URI.create(base + "/practice/requests"))
                        .build())
                .body());
    }

    int status(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build()).statusCode();
    }

    HttpResponse<String> raw(HttpRequest.Builder request) {
        return send(request.build());
    }

    String text(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build()).body();
    }

    URI uri(String path) {
        return URI.create(base + path);
    }

    private Json get(String path) {
        return object(text(path));
    }

    private Json post(String path, Map<String, Object> body) {
        return object(request("POST", path, body));
    }

    private String request(String method, String path, Map<String, Object> body) {
        var whole = new HashMap<>(place);
        whole.putAll(body);
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path))
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(whole)))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return send(request).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Json object(String json) {
        return new Json((Map<?, ?>) read(json));
    }

    private static List<Json> list(String json) {
        return ((List<?>) read(json))
                .stream().map(each -> new Json((Map<?, ?>) each)).toList();
    }

    private static Object read(String json) {
        try {
            return Objects.requireNonNull(JSON.readValue(json, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + json, e);
        }
    }

    /** Waits until something is so; fails after the given time with what was awaited. */
    static void await(String what, Duration atMost, BooleanSupplier condition) {
        await(() -> what, atMost, condition);
    }

    /** The same, where what was awaited is known only afterwards. */
    static void await(Supplier<String> what, Duration atMost, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + atMost + ": " + what.get());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(20).toNanos());
        }
    }
}
