package gg.muster.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is in a message: its words, and what can be done with it. */
class PageMessagesTest extends PageStage {
    private static final String PANEL = """
            {"content": "Ready?", "components": [{"type": 1, "components": [
              {"type": 2, "style": 3, "label": "Yes", "custom_id": "yes"},
              {"type": 2, "style": 4, "label": "No", "custom_id": "no", "disabled": true}]}]}""";
    private static final String MODAL = """
            {"type": 9, "data": {"custom_id": "report-form", "title": "Report the result", "components": [
              {"type": 18, "label": "Link", "component":
                {"type": 4, "style": 1, "custom_id": "link", "required": true}}]}}""";
    private static final String SELECT = """
            {"content": "Where?", "components": [{"type": 1, "components": [
              {"type": 3, "custom_id": "map", "placeholder": "A map", "options": [
                {"label": "Bind", "value": "bind"}, {"label": "Ascent", "value": "ascent"}]}]}]}""";

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
    void a_choice_in_a_select_is_sent() {
        app.on("map", i -> ScriptedApp.whisper("You chose " + ScriptedApp.text(i, "data", "values", "0")));
        post(channel("general"), SELECT);
        page.click("[data-testid='select'] option[value='ascent']");
        page.awaitText("content", "You chose ascent");
    }

    @Test
    void a_reply_that_takes_longer_is_thought_about_until_it_comes() {
        app.on("queue", i -> "{\"type\": 5, \"data\": {\"flags\": 64}}");
        page.send("/queue");
        page.awaitText("thinking", "Muster is thinking…");
        String token = ScriptedApp.text(app.received().getLast(), "token");
        bot(
                "PATCH",
                "/webhooks/" + ScriptedApp.APPLICATION + "/" + token + "/messages/@original",
                "{\"content\": \"You are in.\"}");
        page.awaitText("content", "You are in.");
        page.until("it is no longer thinking", () -> !page.shows("thinking"));
    }
}
