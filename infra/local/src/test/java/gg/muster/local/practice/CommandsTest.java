package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.BOT;
import static gg.muster.local.practice.Practice.GUILD;
import static gg.muster.local.practice.Practice.find;
import static gg.muster.local.practice.Practice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Typed commands: how they arrive, how options are typed, and autocomplete. */
class CommandsTest {
    private final Practice practice = new Practice();
    private final String alice = practice.memberId(0);
    private final String bob = practice.memberId(1);

    @AfterEach
    void stop() {
        practice.close();
    }

    @Test
    void aCommandArrivesSignedAndAsDiscordSendsIt() {
        Practice.Answer shown = practice.types(alice, "/match cancel reason:no show id:12");

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

        practice.types(alice, "/party invite who:player-2 seats:5");

        JsonNode data = find(practice.application.last(), "data");
        assertThat(find(data, "options", "0", "options", "0", "value").getStringValue())
                .isEqualTo(bob);
        assertThat(find(data, "options", "0", "options", "1", "value").getIntValue())
                .isEqualTo(5);
        assertThat(find(data, "resolved", "users", bob, "username").getStringValue())
                .isEqualTo("player-2");
        assertThat(practice.types(alice, "/party").text("error")).contains("needs a subcommand: [invite]");
        assertThat(practice.types(alice, "/party invite").text("error")).contains("\"who\" is required");
        assertThat(practice.types(alice, "/party invite who:nobody").status()).isEqualTo(400);
    }

    @Test
    void autocompleteShowsChoices() {
        practice.replies("{'type':8,'data':{'choices':[{'name':'Haven','value':'haven'}]}}");

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
