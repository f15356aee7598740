package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nonces, edits, and reading back. */
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
        String body = "{\"content\":\"x\",\"nonce\":17}";

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
}
