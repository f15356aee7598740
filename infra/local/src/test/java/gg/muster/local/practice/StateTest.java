package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.GUILD;
import static gg.muster.local.practice.Practice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The state that the page polls, and the members in it. */
class StateTest {
    private final Practice practice = new Practice();

    @AfterEach
    void stop() {
        practice.close();
    }

    @Test
    void theStateIsAnsweredOnlyWhenItChanged() {
        int revision = practice.everything().number("revision");

        assertThat(practice.get("/practice/state?since=" + revision).status()).isEqualTo(204);
        practice.bot("POST", "/channels/" + practice.channelId("queue") + "/messages", "{\"content\":\"x\"}");
        assertThat(practice.get("/practice/state?since=" + revision).number("revision"))
                .isGreaterThan(revision);
        assertThat(practice.get("/practice/state?as=nobody").text("error")).contains("nobody");
    }

    @Test
    void membersAreMadeThroughTheRoster() {
        Practice.Answer made = practice.post(
                "/practice/members", "{\"count\":2,\"tier\":\"MYTHIC\",\"status\":\"SIGNED\",\"mmr\":250.5}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(texts(made.at("members"), "tier")).containsExactly("MYTHIC", "MYTHIC");
        assertThat(made.at("members", "0", "mmr").getDoubleValue()).isEqualTo(250.5);
        assertThat(practice.bot("GET", "/guilds/" + GUILD + "/members/" + made.text("members", "1", "id"))
                        .text("user", "username"))
                .isEqualTo(made.text("members", "1", "name"));
        assertThat(practice.post("/practice/members", "{\"count\":0,\"tier\":\"MYTHIC\",\"status\":\"SIGNED\"}"))
                .returns(400, Practice.Answer::status)
                .returns("count: must be a whole number from 1 to 1000, was 0", a -> a.text("error"));
        assertThat(practice.post("/practice/members", "{\"count\":1,\"tier\":\"GOLD\",\"status\":\"SIGNED\"}")
                        .text("error"))
                .contains("MYTHIC", "was GOLD");
    }
}
