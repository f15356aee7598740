package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.GUILD;
import static gg.muster.local.practice.Practice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nonces, edits, reading back, and direct messages. */
class MessagesTest {
    private final Practice practice = new Practice();
    private final String queue = "/channels/" + practice.channelId("queue") + "/messages";

    @AfterEach
    void stop() {
        practice.close();
    }

    @Test
    void anEnforcedNonceReturnsTheFirstMessageForSomeMinutes() {
        String body = "{\"content\":\"Match 1\",\"nonce\":\"m1\",\"enforce_nonce\":true}";
        String first = practice.bot("POST", queue, body).text("id");

        assertThat(practice.bot("POST", queue, body.replace("Match 1", "Match 2"))
                        .text("id"))
                .isEqualTo(first);
        assertThat(texts(practice.everything().at("messages"), "content")).containsExactly("Match 1");
        String elsewhere = queue.replace(practice.channelId("queue"), practice.channelId("general"));
        assertThat(practice.bot("POST", elsewhere, body).text("id")).isNotEqualTo(first);
        practice.clock.advance(Duration.ofMinutes(6));
        assertThat(practice.bot("POST", queue, body).text("id")).isNotEqualTo(first);
    }

    @Test
    void aNonceThatIsNotEnforcedPostsTwice() {
        String body = "{\"content\":\"x\",\"nonce\":\"m1\"}";

        assertThat(practice.bot("POST", queue, body).text("id"))
                .isNotEqualTo(practice.bot("POST", queue, body).text("id"));
    }

    @Test
    void anEditKeepsWhatItDoesNotMention() {
        String posted = practice.bot("POST", queue, "{\"content\":\"old\",\"embeds\":[{\"title\":\"kept\"}]}")
                .text("id");

        Practice.Answer edited = practice.bot("PATCH", queue + "/" + posted, "{\"content\":\"new\"}");

        assertThat(edited.text("content")).isEqualTo("new");
        assertThat(edited.text("embeds", "0", "title")).isEqualTo("kept");
        assertThat(edited.at("edited_timestamp").isNull()).isFalse();
        assertThat(practice.bot("GET", queue + "/" + posted).text("content")).isEqualTo("new");
        assertThat(practice.bot("DELETE", queue + "/" + posted).status()).isEqualTo(204);
        assertThat(practice.bot("GET", queue + "/" + posted).number("code")).isEqualTo(10008);
    }

    @Test
    void messagesAreReadBackNewestFirst() {
        for (int i = 1; i <= 4; i++) {
            practice.bot("POST", queue, "{\"content\":\"" + i + "\"}");
        }

        Practice.Answer two = practice.bot("GET", queue + "?limit=2");
        assertThat(texts(two.json(), "content")).containsExactly("4", "3");
        String third = two.text("1", "id");
        assertThat(texts(practice.bot("GET", queue + "?before=" + third).json(), "content"))
                .containsExactly("2", "1");
    }

    @Test
    void aDirectMessageChannelIsOpenedOnceAndReadByItsMemberOnly() {
        String alice = practice.memberId(0);
        String open = "{\"recipient_id\":\"" + alice + "\"}";
        Practice.Answer channel = practice.bot("POST", "/users/@me/channels", open);
        practice.bot("POST", "/channels/" + channel.text("id") + "/messages", "{\"content\":\"hi\"}");

        assertThat(channel.number("type")).isEqualTo(1);
        assertThat(practice.bot("POST", "/users/@me/channels", open).text("id")).isEqualTo(channel.text("id"));
        assertThat(practice.seenBy(alice).text("dms", "0", "messages", "0", "content"))
                .isEqualTo("hi");
        assertThat(practice.seenBy(practice.memberId(1)).at("dms").size()).isZero();
        assertThat(practice.everything().text("dms", "0", "member")).isEqualTo(alice);
        assertThat(practice.bot("POST", "/users/@me/channels", "{\"recipient_id\":\"7\"}")
                        .number("code"))
                .isEqualTo(10013);
    }

    @Test
    void closedDirectMessagesRefuseThePostAndNotTheChannel() {
        String alice = practice.memberId(0);
        practice.send("PATCH", "/practice/members/" + alice, "{\"dms_open\":false}");
        Practice.Answer channel = practice.bot("POST", "/users/@me/channels", "{\"recipient_id\":\"" + alice + "\"}");
        String messages = "/channels/" + channel.text("id") + "/messages";

        assertThat(channel.status()).isEqualTo(200);
        assertThat(practice.bot("POST", messages, "{\"content\":\"hi\"}"))
                .returns(403, Practice.Answer::status)
                .returns(50007, a -> a.number("code"));

        practice.send("PATCH", "/practice/members/" + alice, "{\"dms_open\":true,\"in_guild\":false}");
        assertThat(practice.bot("POST", messages, "{\"content\":\"hi\"}").number("code"))
                .isEqualTo(50278);
        assertThat(practice.everything().at("dms", "0", "messages").size()).isZero();
    }

    @Test
    void theStateIsAnsweredOnlyWhenItChanged() {
        int revision = practice.everything().number("revision");

        assertThat(practice.get("/practice/state?since=" + revision).status()).isEqualTo(204);
        practice.bot("POST", queue, "{\"content\":\"x\"}");
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
