package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The API misbehaving on purpose, and the log of what it was asked. */
class FaultsTest {
    private final Practice practice = new Practice();
    private final String queue = "/channels/" + practice.channelId("queue") + "/messages";

    @AfterEach
    void stop() {
        practice.close();
    }

    private void fault(String json) {
        assertThat(practice.post("/practice/faults", json.replace('\'', '"')).status())
                .isEqualTo(204);
    }

    private Practice.Answer post(String content) {
        return practice.bot("POST", queue, "{\"content\":\"" + content + "\"}");
    }

    @Test
    void theNextCallsThatMatchFailAndThenAllIsWell() {
        fault("{'method':'POST','path':'/messages$','status':500,'times':2}");

        assertThat(practice.bot("GET", queue).status()).isEqualTo(200);
        assertThat(post("1").status()).isEqualTo(500);
        assertThat(post("2").status()).isEqualTo(500);
        assertThat(post("3").status()).isEqualTo(200);
        assertThat(texts(practice.everything().at("messages"), "content")).containsExactly("3");
    }

    @Test
    void aCallCanBeCarriedOutAndStillAnsweredWithAnError() {
        fault("{'path':'/messages$','status':502,'times':1,'after':true}");

        assertThat(post("lost reply").status()).isEqualTo(502);
        assertThat(texts(practice.everything().at("messages"), "content")).containsExactly("lost reply");
    }

    @Test
    void aFaultCanSpeakForItself() {
        assertThat(practice.post(
                                "/practice/faults",
                                "{\"path\":\"/messages$\",\"status\":403,\"body\":\"{\\\"code\\\":50001}\"}")
                        .status())
                .isEqualTo(204);
        assertThat(post("x")).returns(403, Practice.Answer::status).returns(50001, a -> a.number("code"));

        fault("{'path':'/messages$','status':520}");
        assertThat(post("x")).returns(520, Practice.Answer::status).returns(0, a -> a.number("code"));

        fault("{'path':'/messages$','status':429}");
        Practice.Answer tooMany = post("x");
        assertThat(tooMany.at("retry_after").getDoubleValue()).isPositive();
        assertThat(tooMany.header("X-RateLimit-Scope")).isEqualTo("shared");
    }

    @Test
    void aFaultCanBeMereSlowness() {
        fault("{'path':'/messages$','delay_ms':300}");
        long started = System.nanoTime();

        assertThat(post("x").status()).isEqualTo(200);
        assertThat(System.nanoTime() - started).isGreaterThanOrEqualTo(300_000_000L);
    }

    @Test
    void faultsCanBeTakenBack() {
        fault("{'path':'.','status':500,'times':100}");

        assertThat(practice.send("DELETE", "/practice/faults", "").status()).isEqualTo(204);
        assertThat(post("x").status()).isEqualTo(200);
        assertThat(practice.post("/practice/faults", "{\"path\":\"(\",\"status\":500}")
                        .text("error"))
                .startsWith("path:");
        assertThat(practice.post("/practice/faults", "{\"path\":\".\",\"status\":199}")
                        .text("error"))
                .startsWith("status:");
    }

    @Test
    void everyCallOfTheApiIsLoggedWithItsStatus() {
        fault("{'path':'/messages$','status':500}");
        post("x");
        practice.bot("GET", "/channels/1");
        practice.send("GET", "/api/v10/users/@me", "");

        assertThat(Practice.items(practice.get("/practice/requests").json()))
                .extracting(c -> Practice.find(c, "method").getStringValue() + " "
                        + Practice.find(c, "status").getIntValue())
                .containsExactly("GET 200", "POST 500", "GET 404", "GET 401");
        assertThat(practice.get("/practice/requests").text("1", "path")).isEqualTo("/api/v10" + queue);
    }
}
