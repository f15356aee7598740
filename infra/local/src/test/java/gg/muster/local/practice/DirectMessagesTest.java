package gg.muster.local.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Direct messages: opened once, private, and sometimes closed. */
class DirectMessagesTest {
    private final Practice practice = new Practice();

    @AfterEach
    void stop() {
        practice.close();
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
}
