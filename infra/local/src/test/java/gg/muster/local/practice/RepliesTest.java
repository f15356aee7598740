package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.BOT;
import static gg.muster.local.practice.Practice.find;
import static gg.muster.local.practice.Practice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ephemeral and deferred replies, replies that never come, and how long a token lives. */
class RepliesTest {
    private final Practice practice = new Practice(s -> s.withReplyWithin(Duration.ofMillis(700)));
    private final String alice = practice.memberId(0);
    private final String bob = practice.memberId(1);

    @AfterEach
    void stop() {
        practice.close();
    }

    @Test
    void anEphemeralReplyIsSeenByItsOwnerOnlyAndIsOutOfTheBotsReach() {
        practice.replies("{'type':4,'data':{'content':'only you','flags':64}}");

        Practice.Answer shown = practice.types(alice, "/queue");

        assertThat(shown.at("ephemeral").getBooleanValue()).isTrue();
        assertThat(texts(practice.seenBy(alice).at("messages"), "content")).containsExactly("only you");
        assertThat(texts(practice.seenBy(bob).at("messages"), "content")).isEmpty();
        assertThat(practice.everything().text("messages", "0", "ephemeral_for")).isEqualTo(alice);
        assertThat(practice.everything().text("messages", "0", "interaction", "command"))
                .isEqualTo("queue");
        assertThat(practice.bot(
                                "GET",
                                "/channels/" + practice.channelId("queue") + "/messages/" + shown.text("message"))
                        .number("code"))
                .isEqualTo(10008);
    }

    @Test
    void aDeferredReplyIsShownOnceItIsEdited() {
        var edited = new CountDownLatch(1);
        practice.application.replies(interaction -> {
            String token = find(interaction, "token").getStringValue();
            Thread.ofVirtual().start(() -> {
                editUntilTaken("/api/v10/webhooks/" + BOT + "/" + token + "/messages/@original");
                edited.countDown();
            });
            return "{\"type\":5,\"data\":{\"flags\":64}}";
        });

        Practice.Answer shown = practice.types(alice, "/queue");

        assertThat(shown.text("content")).isEqualTo("done");
        assertThat(shown.at("deferred").getBooleanValue()).isTrue();
        assertThat(shown.at("ephemeral").getBooleanValue()).isTrue();
        assertThat(edited.getCount()).isLessThanOrEqualTo(1);
        assertThat(texts(practice.seenBy(bob).at("messages"), "content")).isEmpty();
    }

    private void editUntilTaken(String path) {
        int status;
        do {
            status = practice.send("PATCH", path, "{\"content\":\"done\"}").status();
        } while (status == 404);
    }

    @Test
    void aRepeatedInteractionKeepsItsTokenItsMessageAndTheEditOfItsDeferredReply() {
        String act = "{'member':'%s','command':'/queue','interaction_id':'4711','wait':%s}";
        practice.replies("{'type':5,'data':{'flags':64}}");
        Practice.Answer first = practice.act(act.formatted(alice, false));
        String token = find(practice.application.last(), "token").getStringValue();
        practice.send(
                "PATCH", "/api/v10/webhooks/" + BOT + "/" + token + "/messages/@original", "{\"content\":\"done\"}");

        Practice.Answer again = practice.act(act.formatted(alice, true));

        assertThat(find(practice.application.last(), "token").getStringValue()).isEqualTo(token);
        assertThat(first.at("pending").getBooleanValue()).isTrue();
        assertThat(again.text("content")).isEqualTo("done");
        assertThat(again.at("error").isNull()).isTrue();
        assertThat(again.text("message")).isEqualTo(first.text("message"));
        assertThat(practice.everything().at("messages").size()).isEqualTo(1);
    }

    @Test
    void aRepeatedInteractionShowsWhatTheApplicationSaysThisTime() {
        String act = "{'member':'%s','command':'/queue','interaction_id':'4711'}";
        practice.replies("nonsense");
        assertThat(practice.act(act.formatted(alice)).text("error")).isEqualTo("The application did not respond");
        practice.replies("{'type':4,'data':{'content':'one'}}");
        Practice.Answer one = practice.act(act.formatted(alice));
        practice.replies("{'type':4,'data':{'content':'two'}}");

        Practice.Answer two = practice.act(act.formatted(alice));
        Practice.Answer another = practice.act(act.formatted(bob));

        assertThat(one.text("content")).isEqualTo("one");
        assertThat(two.text("content")).isEqualTo("two");
        assertThat(two.text("message")).isEqualTo(one.text("message"));
        assertThat(another.text("message")).isNotEqualTo(one.text("message"));
    }

    @Test
    void aTokenWorksAfterTheFirstReplyForFifteenMinutes() {
        practice.replies("{'type':5}");
        Practice.Answer thinking = practice.act("{'member':'%s','command':'/queue','wait':false}".formatted(alice));
        String webhook = "/api/v10/webhooks/" + BOT + "/"
                + find(practice.application.last(), "token").getStringValue();

        assertThat(thinking.at("pending").getBooleanValue()).isTrue();
        assertThat(practice.post(webhook, "{\"content\":\"more\",\"flags\":64}").status())
                .isEqualTo(200);
        assertThat(practice.send("DELETE", webhook + "/messages/@original", "").status())
                .isEqualTo(204);
        assertThat(texts(practice.everything().at("messages"), "content")).containsExactly("more");
        practice.clock.advance(Duration.ofMinutes(16));
        assertThat(practice.post(webhook, "{\"content\":\"late\"}").number("code"))
                .isEqualTo(50027);
    }

    @Test
    void anApplicationThatIsSlowOrWrongDidNotRespond() {
        var release = new CountDownLatch(1);
        practice.application.replies(interaction -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "{\"type\":4,\"data\":{\"content\":\"late\"}}";
        });
        Practice.Answer slow = practice.types(alice, "/queue");
        release.countDown();

        assertThat(slow.text("error")).isEqualTo("The application did not respond");
        assertThat(slow.number("status")).isZero();
        String token = find(practice.application.last(), "token").getStringValue();
        assertThat(practice.send(
                                "PATCH",
                                "/api/v10/webhooks/" + BOT + "/" + token + "/messages/@original",
                                "{\"content\":\"x\"}")
                        .number("code"))
                .isEqualTo(10015);
        for (String wrong : new String[] {
            "nonsense",
            "{'type':7,'data':{'content':'not a component'}}",
            "{'type':4,'data':{'content':''}}",
            "{'type':4,'data':{'content':'" + "x".repeat(2001) + "'}}"
        }) {
            practice.replies(wrong);
            assertThat(practice.types(alice, "/queue").text("error")).isEqualTo("The application did not respond");
        }
        assertThat(practice.everything().at("messages").size()).isZero();
    }
}
