package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.BOT;
import static gg.muster.local.practice.Practice.GUILD;
import static gg.muster.local.practice.Practice.find;
import static gg.muster.local.practice.Practice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands, ephemeral and deferred replies, components, modals and autocomplete. */
class InteractionsTest {
    private static final String BUTTON = "{'type':1,'components':[{'type':2,'style':1,'label':'Go','custom_id':'go:1'},"
            + "{'type':2,'style':2,'label':'Shut','custom_id':'shut','disabled':true}]}";

    private final Practice practice = new Practice(s -> s.withReplyWithin(Duration.ofMillis(700)));
    private final String alice = practice.memberId(0);
    private final String bob = practice.memberId(1);

    @AfterEach
    void stop() {
        practice.close();
    }

    private void replies(String json) {
        practice.application.replies(json.replace('\'', '"'));
    }

    private Practice.Answer types(String member, String command) {
        return practice.act("{'member':'%s','command':'%s'}".formatted(member, command));
    }

    private Practice.Answer presses(String member, String message, String press) {
        return practice.act("{'member':'%s','message':'%s','press':'%s'}".formatted(member, message, press));
    }

    @Test
    void aCommandArrivesSignedAndAsDiscordSendsIt() {
        Practice.Answer shown = types(alice, "/match cancel reason:no show id:12");

        JsonNode sent = practice.application.last();
        assertThat(find(sent, "type").getIntValue()).isEqualTo(2);
        assertThat(find(sent, "version").getIntValue()).isEqualTo(1);
        assertThat(find(sent, "application_id").getStringValue()).isEqualTo(BOT);
        assertThat(find(sent, "guild_id").getStringValue()).isEqualTo(GUILD);
        assertThat(find(sent, "channel", "name").getStringValue()).isEqualTo("queue");
        assertThat(find(sent, "member", "user", "id").getStringValue()).isEqualTo(alice);
        assertThat(Long.parseLong(find(sent, "member", "permissions").getStringValue()) & 1024)
                .isEqualTo(1024);
        assertThat(sent.get("user")).isNull();
        assertThat(find(sent, "data", "name").getStringValue()).isEqualTo("match");
        assertThat(find(sent, "data", "options", "0", "name").getStringValue()).isEqualTo("cancel");
        assertThat(find(sent, "data", "options", "0", "options", "0", "value").getStringValue())
                .isEqualTo("no show");
        assertThat(shown.text("content")).isEqualTo("hello");
        assertThat(shown.number("status")).isEqualTo(200);
        assertThat(texts(practice.seenBy(bob).at("messages"), "content")).containsExactly("hello");
    }

    @Test
    void registeredCommandsTypeTheirOptions() {
        String commands = "[{'name':'party','description':'d','options':[{'type':1,'name':'invite','description':'d',"
                + "'options':[{'type':6,'name':'who','description':'d','required':true},"
                + "{'type':4,'name':'seats','description':'d'}]}]}]";
        practice.bot("PUT", "/applications/" + BOT + "/guilds/" + GUILD + "/commands", commands.replace('\'', '"'));

        types(alice, "/party invite who:player-2 seats:5");

        JsonNode data = find(practice.application.last(), "data");
        assertThat(find(data, "options", "0", "options", "0", "value").getStringValue())
                .isEqualTo(bob);
        assertThat(find(data, "options", "0", "options", "1", "value").getIntValue())
                .isEqualTo(5);
        assertThat(find(data, "resolved", "users", bob, "username").getStringValue())
                .isEqualTo("player-2");
        assertThat(types(alice, "/party").text("error")).contains("needs a subcommand: [invite]");
        assertThat(types(alice, "/party invite").text("error")).contains("\"who\" is required");
        assertThat(types(alice, "/party invite who:nobody").status()).isEqualTo(400);
    }

    @Test
    void anEphemeralReplyIsSeenByItsOwnerOnlyAndIsOutOfTheBotsReach() {
        replies("{'type':4,'data':{'content':'only you','flags':64}}");

        Practice.Answer shown = types(alice, "/queue");

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

        Practice.Answer shown = types(alice, "/queue");

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
    void aTokenWorksAfterTheFirstReplyForFifteenMinutes() {
        replies("{'type':5}");
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
        Practice.Answer slow = types(alice, "/queue");
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
            replies(wrong);
            assertThat(types(alice, "/queue").text("error")).isEqualTo("The application did not respond");
        }
        assertThat(practice.everything().at("messages").size()).isZero();
    }

    @Test
    void aButtonIsPressedByIdOrLabelAndUpdatesItsMessage() {
        replies("{'type':4,'data':{'content':'Press','components':[" + BUTTON + "]}}");
        String message = types(alice, "/panel").text("message");
        replies("{'type':7,'data':{'content':'Pressed','components':[]}}");

        assertThat(presses(bob, message, "Shut").status()).isEqualTo(403);
        assertThat(presses(bob, message, "nothing").status()).isEqualTo(404);
        Practice.Answer pressed = presses(bob, message, "Go");

        JsonNode sent = practice.application.last();
        assertThat(find(sent, "type").getIntValue()).isEqualTo(3);
        assertThat(find(sent, "data", "custom_id").getStringValue()).isEqualTo("go:1");
        assertThat(find(sent, "message", "id").getStringValue()).isEqualTo(message);
        assertThat(find(sent, "message", "content").getStringValue()).isEqualTo("Press");
        assertThat(pressed.text("message")).isEqualTo(message);
        assertThat(practice.everything().text("messages", "0", "content")).isEqualTo("Pressed");
        assertThat(presses(bob, message, "go:1").status()).isEqualTo(404);
    }

    @Test
    void aDeferredUpdateMakesTheMessageTheOriginal() {
        replies("{'type':4,'data':{'content':'Press','components':[" + BUTTON + "]}}");
        String message = types(alice, "/panel").text("message");
        replies("{'type':6}");
        presses(bob, message, "go:1");
        String token = find(practice.application.last(), "token").getStringValue();

        practice.send(
                "PATCH", "/api/v10/webhooks/" + BOT + "/" + token + "/messages/@original", "{\"content\":\"after\"}");

        assertThat(practice.everything().text("messages", "0", "content")).isEqualTo("after");
        assertThat(practice.everything().text("messages", "0", "id")).isEqualTo(message);
    }

    @Test
    void anEphemeralButtonIsForItsOwner() {
        replies("{'type':4,'data':{'content':'Press','flags':64,'components':[" + BUTTON + "]}}");
        String message = types(alice, "/queue").text("message");

        assertThat(presses(bob, message, "go:1").status()).isEqualTo(404);
        assertThat(presses(alice, message, "go:1").status()).isEqualTo(200);
    }

    @Test
    void aSelectSendsOnlyWhatItOffers() {
        replies("{'type':4,'data':{'components':[{'type':1,'components':[{'type':3,'custom_id':'map','options':["
                + "{'label':'Haven','value':'haven'},{'label':'Bind','value':'bind'}]}]}]}}");
        String message = types(alice, "/maps").text("message");
        String choose = "{'member':'%s','message':'%s','press':'map','values':[%s]}";

        assertThat(practice.act(choose.formatted(alice, message, "'split'")).text("error"))
                .contains("haven, bind");
        practice.act(choose.formatted(alice, message, "'bind'"));

        assertThat(find(practice.application.last(), "data", "values", "0").getStringValue())
                .isEqualTo("bind");
        assertThat(find(practice.application.last(), "data", "component_type").getIntValue())
                .isEqualTo(3);
    }

    @Test
    void aModalIsOpenedFilledInAndSubmittedOnce() {
        replies("{'type':9,'data':{'custom_id':'submit:7','title':'Result','components':[{'type':18,'label':'Link',"
                + "'component':{'type':4,'custom_id':'link','style':1,'min_length':5}}]}}");
        String modal = types(alice, "/match submit").text("modal", "id");
        replies("{'type':4,'data':{'content':'Thanks','flags':64}}");
        String submit = "{'member':'%s','modal':'%s','fields':{'%s':'%s'}}";

        assertThat(practice.act(submit.formatted(bob, modal, "link", "https://a"))
                        .status())
                .isEqualTo(404);
        assertThat(practice.act(submit.formatted(alice, modal, "link", "abc")).text("error"))
                .contains("5 to 4000");
        assertThat(practice.act(submit.formatted(alice, modal, "map", "abc")).text("error"))
                .contains("no input \"map\"");
        assertThat(practice.act(submit.formatted(alice, modal, "link", "https://a"))
                        .text("content"))
                .isEqualTo("Thanks");

        JsonNode sent = practice.application.last();
        assertThat(find(sent, "type").getIntValue()).isEqualTo(5);
        assertThat(find(sent, "data", "custom_id").getStringValue()).isEqualTo("submit:7");
        assertThat(find(sent, "data", "components", "0", "component", "value").getStringValue())
                .isEqualTo("https://a");
        assertThat(practice.act(submit.formatted(alice, modal, "link", "https://a"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void inADirectMessageThereIsAUserAndNoGuild() {
        String channel = practice.bot("POST", "/users/@me/channels", "{\"recipient_id\":\"" + alice + "\"}")
                .text("id");
        String message = practice.bot(
                        "POST",
                        "/channels/" + channel + "/messages",
                        ("{'components':[" + BUTTON + "]}").replace('\'', '"'))
                .text("id");

        assertThat(presses(bob, message, "go:1").status()).isEqualTo(403);
        presses(alice, message, "go:1");

        JsonNode sent = practice.application.last();
        assertThat(find(sent, "user", "id").getStringValue()).isEqualTo(alice);
        assertThat(sent.get("member")).isNull();
        assertThat(sent.get("guild_id")).isNull();
    }

    @Test
    void autocompleteShowsChoices() {
        replies("{'type':8,'data':{'choices':[{'name':'Haven','value':'haven'}]}}");

        Practice.Answer shown =
                practice.act("{'member':'%s','command':'/map name:ha','autocomplete':'name'}".formatted(alice));

        assertThat(find(practice.application.last(), "type").getIntValue()).isEqualTo(4);
        assertThat(find(practice.application.last(), "data", "options", "0", "focused")
                        .getBooleanValue())
                .isTrue();
        assertThat(shown.text("choices", "0", "value")).isEqualTo("haven");
    }

    @Test
    void anInteractionIdCanBeRepeatedToTryReplays() {
        practice.act("{'member':'%s','command':'/queue','interaction_id':'42'}".formatted(alice));

        assertThat(find(practice.application.last(), "id").getStringValue()).isEqualTo("42");
    }
}
