package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything wrong that can be posted to {@code /interactions}, and what it gets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestTest {
    private static final String PING = "{\"id\":\"1\",\"type\":1,\"token\":\"t\"}";

    private LocalTest local;

    @BeforeAll
    void start() {
        local = LocalTest.start("bad-request", LocalTest.GENEROUS, Map.of());
    }

    @AfterAll
    void stop() {
        local.close();
    }

    private String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    private String sign(String timestamp, String body) {
        return local.muster.signingKey().sign(timestamp, body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String body, String timestamp, String signature) {
        return local.driver.raw(HttpRequest.newBuilder(local.driver.uri("/interactions"))
                .header("Content-Type", "application/json")
                .header("X-Signature-Timestamp", timestamp)
                .header("X-Signature-Ed25519", signature)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> signed(String body) {
        var timestamp = now();
        return post(body, timestamp, sign(timestamp, body));
    }

    private void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void a_signed_ping_is_answered() {
        var response = signed(PING);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"type\":1}");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void a_body_that_is_not_marked_as_json_arrives_in_base64_and_is_answered_alike() {
        var timestamp = now();

        var response = local.driver.raw(HttpRequest.newBuilder(local.driver.uri("/interactions"))
                .header("Content-Type", "application/octet-stream")
                .header("X-Signature-Timestamp", timestamp)
                .header("X-Signature-Ed25519", sign(timestamp, PING))
                .POST(BodyPublishers.ofString(PING)));

        assertThat(response.body()).isEqualTo("{\"type\":1}");
    }

    @Test
    void what_is_not_rightly_signed_gets_401_and_is_counted() {
        var before = unsigned();
        var timestamp = now();
        var right = sign(timestamp, PING);

        refused(local.driver.raw(
                HttpRequest.newBuilder(local.driver.uri("/interactions")).POST(BodyPublishers.ofString(PING))));
        refused(post(PING, timestamp, right.substring(2)));
        refused(post(PING, timestamp, right + "00"));
        refused(post(PING, timestamp, "00".repeat(64)));
        refused(post(PING, timestamp, "zz".repeat(64)));
        refused(post(PING.replace("1", "2"), timestamp, right));
        refused(post(PING, Long.toString(Long.parseLong(timestamp) + 1), right));
        refused(post(PING, "soon", right));

        assertThat(unsigned() - before).isEqualTo(8);
    }

    private double unsigned() {
        return Scrape.of(local.driver).value("muster_interactions_refused_total{league=\"shared\",why=\"unsigned\"}");
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 302, -86_400})
    void a_request_that_is_five_minutes_off_gets_401_however_rightly_signed(long seconds) {
        var timestamp =
                Long.toString(Instant.now().plus(Duration.ofSeconds(seconds)).getEpochSecond());

        refused(post(PING, timestamp, sign(timestamp, PING)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "null",
                "7",
                "[]",
                "{}",
                "{\"type\":2}",
                "{\"id\":\"1\",\"type\":99,\"token\":\"t\"}",
                "{\"id\":{},\"type\":2,\"token\":\"t\"}",
                "{\"id\":\"1\",\"type\":2,\"token\":\"t\",\"data\":[1,2]}"
            })
    void signed_nonsense_gets_400(String body) {
        assertThat(signed(body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"type\":2,\"token\":\"t\",\"guild_id\":\"GUILD\",\"member\":{\"user\":{\"id\":\"5\"}},\"data\":{\"name\":\"nothing\"}}",
                "{\"id\":\"1\",\"type\":2,\"token\":\"t\",\"guild_id\":\"GUILD\",\"member\":{\"user\":{\"id\":\"5\"}},\"data\":{\"name\":\"queue\",\"options\":[{\"name\":\"sub\",\"type\":1}]}}",
                "{\"id\":\"1\",\"type\":2,\"token\":\"t\",\"guild_id\":\"GUILD\",\"member\":{\"user\":{\"id\":\"5\"}},\"data\":{\"name\":\"queue\",\"options\":[{\"name\":\"action\",\"type\":3,\"value\":\"dance\"}]}}",
                "{\"id\":\"1\",\"type\":2,\"token\":\"t\",\"guild_id\":\"1234\",\"member\":{\"user\":{\"id\":\"5\"}},\"data\":{\"name\":\"queue\"}}",
                "{\"id\":\"1\",\"type\":2,\"token\":\"t\",\"guild_id\":\"GUILD\",\"data\":{\"name\":\"queue\"}}",
                "{\"id\":\"1\",\"type\":2,\"token\":\"t\",\"guild_id\":\"GUILD\",\"member\":{},\"data\":{\"name\":\"queue\"}}",
                "{\"id\":\"1\",\"type\":2,\"token\":\"t\",\"guild_id\":\"GUILD\",\"member\":{\"user\":{}},\"data\":{\"name\":\"queue\"}}",
                "{\"id\":\"1\",\"type\":2,\"token\":\"t\",\"guild_id\":\"GUILD\"}",
                "{\"id\":\"1\",\"type\":3,\"token\":\"t\",\"guild_id\":\"GUILD\",\"member\":{\"user\":{\"id\":\"5\"}},\"data\":{\"custom_id\":\"old-button\"}}",
                "{\"id\":\"1\",\"type\":3,\"token\":\"t\",\"guild_id\":\"1234\",\"member\":{\"user\":{\"id\":\"5\"}},\"data\":{\"custom_id\":\"queue.leave:combines:\"}}",
                "{\"id\":\"1\",\"type\":3,\"token\":\"t\",\"guild_id\":\"GUILD\",\"member\":{\"user\":{\"id\":\"5\"}},\"data\":{\"custom_id\":\"queue.leave:another:\"}}"
            })
    void what_nobody_answers_any_more_gets_a_sentence(String body) {
        var response = signed(body.replace("GUILD", guild()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"type\":4", "That no longer exists.", "\"flags\":64");
    }

    private String guild() {
        return local.driver.everything().object("guild").text("id");
    }
}
