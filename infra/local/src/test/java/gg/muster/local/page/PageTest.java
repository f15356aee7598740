package gg.muster.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Who you are, what you see, and what you type. */
class PageTest extends PageStage {
    /** What a select keeps free for its arrow. */
    private static final double ARROW = 20;

    @Test
    void a_newcomer_is_told_who_they_are_and_what_to_do() {
        assertThat(page.you()).isEqualTo("Ada");
        page.awaitText("welcome", "You are Ada");
        assertThat(page.texts("welcome").getFirst()).contains("/queue", "Queue 10 at once");
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
    void on_a_phone_the_command_box_and_the_tier_are_not_cut() {
        page.onPhone(() -> {
            var box = browser.findElement(By.cssSelector("[data-testid='command-box']"));
            assertThat(page.room(box)).isGreaterThan(page.width(box));

            browser.findElement(By.id("show-people")).click();
            var tier = browser.findElement(By.cssSelector("[data-testid='queue-10-tier']"));
            page.until("the panel is open", tier::isDisplayed);
            for (var option : tier.findElements(By.tagName("option"))) {
                assertThat(page.room(tier)).isGreaterThan(page.width(option) + ARROW);
            }
        });
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
        page.awaitText("queue-10-count", "9/10 joined");
        page.awaitText("queue-10-progress", "9 are new in Recruit");
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

    @Test
    void staff_see_what_is_theirs() {
        page.until("only the open channels", () -> page.channels().equals(List.of("general", "queue")));
        page.clickOn("staff-toggle");
        page.until("staff see one more", () -> page.channels().equals(List.of("general", "queue", "admin")));
    }
}
