package gg.muster.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class PageTest extends PageStage {
    private static final String PANEL = """
            {"content": "Ready?", "components": [{"type": 1, "components": [
              {"type": 2, "style": 3, "label": "Yes", "custom_id": "yes"},
              {"type": 2, "style": 4, "label": "No", "custom_id": "no", "disabled": true}]}]}""";
    private static final String MODAL = """
            {"type": 9, "data": {"custom_id": "report-form", "title": "Report the result", "components": [
              {"type": 18, "label": "Link", "component":
                {"type": 4, "style": 1, "custom_id": "link", "required": true}}]}}""";

    @Test
    void a_newcomer_is_told_who_they_are_and_what_to_do() {
        assertThat(page.you()).isEqualTo("Ada");
        page.awaitText("welcome", "You are Ada");
        assertThat(page.texts("welcome").getFirst()).contains("/queue", "Queue 10 at once");
    }

    @Test
    void a_reply_for_one_member_is_seen_by_that_member_only_until_dismissed() {
        app.on("queue", i -> ScriptedApp.whisper("You have joined the **Recruit** combine queue."));
        page.send("/queue");
        page.awaitText("content", "You have joined the Recruit combine queue.");
        page.awaitText("ephemeral", "Only you can see this");
        page.awaitText("message", "Ada used /queue");

        page.become("Bo");
        page.until("Bo sees nothing", () -> page.texts("message").isEmpty());
        page.become("Ada");
        page.awaitText("content", "You have joined");
        page.clickOn("dismiss");
        page.until("it is gone", () -> page.texts("message").isEmpty());
    }

    @Test
    void the_command_box_offers_commands_options_and_choices() {
        app.on("queue", i -> ScriptedApp.whisper("Bye."));
        page.type("/q");
        page.awaitText("suggestion", "/queue");
        page.pressKey(Keys.TAB);
        page.awaitText("suggestion", "action:");
        page.pressKey(Keys.TAB);
        page.awaitText("suggestion", "Leave");
        page.pressKey(Keys.TAB);
        assertThat(page.typed().strip()).isEqualTo("/queue action:leave");
        page.pressKey(Keys.ENTER);
        page.awaitText("content", "Bye.");
        assertThat(ScriptedApp.text(app.received().getLast(), "data", "options", "0", "value"))
                .isEqualTo("leave");
    }

    @Test
    void what_went_wrong_is_said_at_the_command_box() {
        page.send("hello");
        page.awaitText("command-error", "Start with /");
        page.send("/queue action:dance");
        page.awaitText("command-error", "action must be one of [leave]");
        page.send("/queue");
        page.awaitText("command-error", "The application did not respond");
        assertThat(page.typed()).isEqualTo("/queue");
    }

    @Test
    void a_button_can_be_pressed_and_changes_its_message() {
        app.on("yes", i -> "{\"type\": 7, \"data\": {\"content\": \"Confirmed.\", \"components\": []}}");
        post(channel("general"), PANEL);
        page.awaitText("content", "Ready?");
        page.press("yes");
        page.awaitText("content", "Confirmed.");
        page.until("the buttons are gone", () -> !page.shows("button"));
        assertThat(ScriptedApp.memberOf(app.received().getLast())).isEqualTo(roster.idOf("Ada"));
    }

    @Test
    void a_modal_can_be_filled_in() {
        app.on("report", i -> MODAL);
        app.on(
                "report-form",
                i -> ScriptedApp.whisper(
                        "Got " + ScriptedApp.text(i, "data", "components", "0", "component", "value")));
        page.send("/report");
        page.fill("link", "tracker.gg/1");
        page.clickOn("modal-submit");
        page.awaitText("content", "Got tracker.gg/1");
        page.until("the modal is closed", () -> !page.shows("modal"));
    }

    @Test
    void a_direct_message_raises_a_toast_that_leads_to_it() {
        String dm = bot("POST", "/users/@me/channels", "{\"recipient_id\": \"" + roster.idOf("Ada") + "\"}");
        post(dm, "{\"content\": \"Your match is ready in <#" + channel("queue") + ">\"}");
        page.awaitText("toast", "Your match is ready in #queue");
        page.awaitText("unread", "1");
        page.click("[data-testid='toast'] button");
        page.until("the DM is open", () -> page.title().equals("Direct messages"));
        page.awaitText("content", "Your match is ready");
        page.until("it is read", () -> !page.shows("unread"));
        page.clickOn("channel-link");
        page.until("the link leads there", () -> page.title().equals("# queue"));
    }

    @Test
    void channels_follow_the_permissions_of_the_chosen_member() {
        String secret = bot("POST", "/guilds/" + ScriptedApp.GUILD + "/channels", """
                {"name": "match-chat-1", "type": 0, "permission_overwrites": [
                  {"id": "%s", "type": 0, "allow": "0", "deny": "1049600"},
                  {"id": "%s", "type": 1, "allow": "1133584", "deny": "0"},
                  {"id": "%s", "type": 1, "allow": "68608", "deny": "0"}]}""".formatted(
                        ScriptedApp.GUILD, ScriptedApp.APPLICATION, roster.idOf("Bo")));
        post(channel("general"), "{\"content\": \"Go to <#" + secret + ">\"}");
        page.awaitText("content", "Go to no access");
        assertThat(page.channels()).contains("general").doesNotContain("match-chat-1");

        page.become("Bo");
        page.awaitText("content", "Go to match-chat-1");
        page.open("match-chat-1");
        page.become("Ada");
        page.until("Ada is led out of it", () -> !page.channels().contains("match-chat-1"));
        assertThat(page.title()).isEqualTo("# general");
    }

    @Test
    void ten_queue_at_once_and_each_refusal_is_shown() {
        app.on(
                "queue",
                i -> ScriptedApp.whisper(
                        ScriptedApp.memberOf(i).equals(roster.idOf("Cy"))
                                ? "You are on cooldown."
                                : "You have joined the **Recruit** combine queue."));
        page.clickOn("queue-10");
        page.awaitText("queue-10-count", "9/10 joined");
        assertThat(page.texts("queue-10-refusal")).containsExactly("Cy You are on cooldown.");
        assertThat(app.received())
                .extracting(ScriptedApp::memberOf)
                .hasSize(10)
                .doesNotContain(roster.idOf("Kim"), roster.idOf("Lou"));

        page.clickOn("queue-10");
        page.awaitText("queue-10-count", "0/1 joined");
    }

    @Test
    void members_can_be_added_and_found() {
        page.clickOn("add-members-open");
        page.clickOn("add-members");
        page.awaitText("add-note", "Added 10 members");
        page.become("Newcomer 13");
        page.only("member-search").sendKeys("mythic");
        page.until("only Lou is left", () -> page.texts("member-row").size() == 1);
        assertThat(page.texts("member-row").getFirst()).contains("Lou", "FA");
        page.only("member-search").clear();
    }

    @Test
    void markdown_is_shown_and_markup_stays_text() {
        post(channel("general"), """
                {"content": "# Rules\\n**bold** _it_ `x` <img src=x onerror=alert(1)> [a](javascript:alert(1))",
                 "embeds": [{"title": "<b>T</b>", "fields": [{"name": "A", "value": "1", "inline": true},
                   {"name": "B", "value": "<t:1:R>", "inline": true}]}]}""");
        page.awaitText("content", "bold it x <img src=x onerror=alert(1)> [a](javascript:alert(1))");
        page.awaitText("embed", "<b>T</b>");
        assertThat(page.texts("embed").getFirst()).contains("years ago");
        assertThat(count("#messages strong")).isEqualTo(1);
        assertThat(count("#messages [role=heading]")).isEqualTo(1);
        assertThat(count("#messages img, #messages b, #messages a")).isZero();
        assertThat(count("#messages .span-3")).isEqualTo(2);
    }

    @Test
    void a_reload_keeps_the_member_and_the_place() {
        page.become("Lou");
        page.open("queue");
        page.reload();
        page.until(
                "Lou is back in #queue",
                () -> page.you().equals("Lou") && page.title().equals("# queue"));
    }

    @Test
    void closed_direct_messages_are_closed_for_the_app() {
        page.clickOn("dms-toggle");
        page.awaitText("dm-row", "closed");
        String dm = bot("POST", "/users/@me/channels", "{\"recipient_id\": \"" + roster.idOf("Ada") + "\"}");
        assertThatThrownBy(() -> post(dm, "{\"content\": \"Hi\"}")).hasMessageContaining("50007");
    }

    @Test
    void a_lost_server_is_said_and_found_again() {
        stopServer();
        page.until("it says so", () -> page.shows("reconnecting"));
        restartServer();
        page.until("it is back", () -> !page.shows("reconnecting"));
    }
}
