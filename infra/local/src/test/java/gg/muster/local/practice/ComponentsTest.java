package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.BOT;
import static gg.muster.local.practice.Practice.find;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Buttons, selects and modals. */
class ComponentsTest {
    private static final String BUTTON = "{'type':1,'components':[{'type':2,'style':1,'label':'Go','custom_id':'go:1'},"
            + "{'type':2,'style':2,'label':'Shut','custom_id':'shut','disabled':true}]}";

    private final Practice practice = new Practice();
    private final String alice = practice.memberId(0);
    private final String bob = practice.memberId(1);

    @AfterEach
    void stop() {
        practice.close();
    }

    @Test
    void aButtonIsPressedByIdOrLabelAndUpdatesItsMessage() {
        practice.replies("{'type':4,'data':{'content':'Press','components':[" + BUTTON + "]}}");
        String message = practice.types(alice, "/panel").text("message");
        practice.replies("{'type':7,'data':{'content':'Pressed','components':[]}}");

        assertThat(practice.presses(bob, message, "Shut").status()).isEqualTo(403);
        assertThat(practice.presses(bob, message, "nothing").status()).isEqualTo(404);
        Practice.Answer pressed = practice.presses(bob, message, "Go");

        JsonNode sent = practice.application.last();
        assertThat(find(sent, "type").getIntValue()).isEqualTo(3);
        assertThat(find(sent, "data", "custom_id").getStringValue()).isEqualTo("go:1");
        assertThat(find(sent, "message", "id").getStringValue()).isEqualTo(message);
        assertThat(find(sent, "message", "content").getStringValue()).isEqualTo("Press");
        assertThat(pressed.text("message")).isEqualTo(message);
        assertThat(practice.everything().text("messages", "0", "content")).isEqualTo("Pressed");
        assertThat(practice.presses(bob, message, "go:1").status()).isEqualTo(404);
    }

    @Test
    void aDeferredUpdateMakesTheMessageTheOriginal() {
        practice.replies("{'type':4,'data':{'content':'Press','components':[" + BUTTON + "]}}");
        String message = practice.types(alice, "/panel").text("message");
        practice.replies("{'type':6}");
        practice.presses(bob, message, "go:1");
        String token = find(practice.application.last(), "token").getStringValue();

        practice.send(
                "PATCH", "/api/v10/webhooks/" + BOT + "/" + token + "/messages/@original", "{\"content\":\"after\"}");

        assertThat(practice.everything().text("messages", "0", "content")).isEqualTo("after");
        assertThat(practice.everything().text("messages", "0", "id")).isEqualTo(message);
    }

    @Test
    void anEphemeralButtonIsForItsOwner() {
        practice.replies("{'type':4,'data':{'content':'Press','flags':64,'components':[" + BUTTON + "]}}");
        String message = practice.types(alice, "/queue").text("message");

        assertThat(practice.presses(bob, message, "go:1").status()).isEqualTo(404);
        assertThat(practice.presses(alice, message, "go:1").status()).isEqualTo(200);
    }

    @Test
    void aSelectSendsOnlyWhatItOffers() {
        practice.replies(
                "{'type':4,'data':{'components':[{'type':1,'components':[{'type':3,'custom_id':'map','options':["
                        + "{'label':'Haven','value':'haven'},{'label':'Bind','value':'bind'}]}]}]}}");
        String message = practice.types(alice, "/maps").text("message");
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
        practice.replies(
                "{'type':9,'data':{'custom_id':'submit:7','title':'Result','components':[{'type':18,'label':'Link',"
                        + "'component':{'type':4,'custom_id':'link','style':1,'min_length':5}}]}}");
        String modal = practice.types(alice, "/match submit").text("modal", "id");
        practice.replies("{'type':4,'data':{'content':'Thanks','flags':64}}");
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

        assertThat(practice.presses(bob, message, "go:1").status()).isEqualTo(403);
        practice.presses(alice, message, "go:1");

        JsonNode sent = practice.application.last();
        assertThat(find(sent, "user", "id").getStringValue()).isEqualTo(alice);
        assertThat(sent.get("member")).isNull();
        assertThat(sent.get("guild_id")).isNull();
    }
}
