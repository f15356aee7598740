package gg.muster.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.practice.PracticeGuild;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Several servers: the bar at the left, and what follows when another is entered. */
class PageGuildsTest extends PageStage {
    private static final String GAMES = "100000000000000009";
    private static final String RACES = "100000000000000010";
    private static final String PANEL = """
            {"content": "0 players are waiting", "components": [{"type": 1, "components": [
              {"type": 2, "style": 3, "label": "Join", "custom_id": "join"},
              {"type": 2, "style": 2, "label": "Leave", "custom_id": "leave"}]}]}""";

    @Override
    List<PracticeGuild> guilds() {
        return List.of(
                PracticeGuild.of(ScriptedApp.GUILD, "Test league"),
                new PracticeGuild(GAMES, "games", "Pick-up games", true, List.of("lounge"), "admin"),
                new PracticeGuild(RACES, "races", "Races", false, List.of("track"), "admin", List.of("ACADEMY")));
    }

    @BeforeEach
    void registerCommands() {
        bot("PUT", "/applications/" + ScriptedApp.APPLICATION + "/guilds/" + GAMES + "/commands", """
                [{"name": "leaderboard", "description": "Who is best"}]""");
        bot("PUT", "/applications/" + ScriptedApp.APPLICATION + "/guilds/" + RACES + "/commands", """
                [{"name": "queue", "description": "Queues", "options": [
                  {"type": 1, "name": "join", "description": "Join your queue"}]}]""");
    }

    private void enter(String guild) {
        page.click("[data-testid='guild'][aria-label='" + guild + "']");
        page.until("you are in " + guild, () -> page.heading().equals(guild));
    }

    @Test
    void another_server_is_one_press_away_and_everything_follows() {
        assertThat(page.channels()).containsExactly("general", "queue");

        enter("Pick-up games");

        page.until("its channels", () -> page.channels().equals(List.of("general", "lounge")));
        assertThat(page.you()).isEqualTo("Ada");
        page.type("/");
        page.until("its commands", () -> page.texts("suggestion").equals(List.of("/leaderboard\nWho is best")));
        page.type("");
        enter("Test league");
        page.until("back again", () -> page.channels().equals(List.of("general", "queue")));
    }

    @Test
    void a_command_goes_to_the_server_that_is_open() {
        app.on("leaderboard", i -> ScriptedApp.whisper("Ada is first."));
        enter("Pick-up games");
        page.open("lounge");

        page.send("/leaderboard");

        page.awaitText("content", "Ada is first.");
        assertThat(ScriptedApp.text(app.received().getLast(), "guild_id")).isEqualTo(GAMES);
    }

    @Test
    void where_the_command_has_subcommands_and_players_have_leagues_newcomers_read_so() {
        assertThat(page.texts("welcome").getFirst())
                .contains("Type /queue in the box below to join your tier’s queue.");

        enter("Races");

        page.until(
                "what to type",
                () -> page.texts("welcome").stream()
                        .anyMatch(text ->
                                text.contains("Type /queue join in the box below to join your league’s queue.")));
        assertThat(page.texts("member-row")).isNotEmpty().noneMatch(row -> row.contains("MMR"));
    }

    @Test
    void a_reload_stays_in_the_server() {
        enter("Pick-up games");
        page.open("lounge");
        page.reload();
        page.until(
                "still there",
                () -> page.heading().equals("Pick-up games") && page.title().equals("# lounge"));
    }

    @Test
    void whoever_is_not_in_the_other_server_is_left_behind() {
        page.become("Jo");
        enter("Pick-up games");
        page.until("somebody who is there", () -> page.you().equals("Ada"));
    }

    @Test
    void messages_of_one_server_and_direct_messages_of_all() {
        String dm = bot("POST", "/users/@me/channels", "{\"recipient_id\": \"" + roster.idOf("Ada") + "\"}");
        enter("Pick-up games");
        post(dm, "{\"content\": \"Your combine is ready\"}");
        page.awaitText("toast", "Your combine is ready");
    }

    @Test
    void ten_members_press_the_panel_of_the_open_channel() {
        app.on("join", i -> ScriptedApp.whisper("You have joined gctf-2v2."));
        enter("Pick-up games");
        page.open("lounge");
        post(channel("lounge"), PANEL);
        page.awaitText("content", "0 players are waiting");

        page.clickOn("queue-10");

        page.awaitText("queue-10-count", "10/10 joined");
        assertThat(app.received())
                .extracting(ScriptedApp::memberOf)
                .doesNotHaveDuplicates()
                .hasSize(10);
        page.press("join");
        page.awaitText("ephemeral", "Only you can see this");
        page.become("Bo");
        page.awaitText("content", "0 players are waiting");
    }

    @Test
    void without_a_panel_it_is_said_where_one_would_be() {
        enter("Pick-up games");
        page.clickOn("queue-10");
        page.awaitText("queue-10-progress", "Open the channel of a queue first");
    }

    @Test
    void an_uploaded_picture_is_shown() throws IOException {
        app.upload(address(), "/channels/" + channel("general") + "/messages", """
                {"embeds": [{"title": "Leaderboard", "image": {"url": "attachment://board.png"}}]}""", picture());
        page.awaitText("embed", "Leaderboard");
        page.until(
                "the picture has loaded",
                () -> "40"
                        .equals(browser.findElement(By.cssSelector("[data-testid='picture']"))
                                .getDomProperty("naturalWidth")));
    }

    @Test
    void on_a_phone_the_servers_slide_in_with_the_channels() {
        page.onPhone(() -> {
            page.until("they are out of the way", () -> !page.shows("guild"));
            browser.findElement(By.id("show-side")).click();
            page.until("they are there", () -> page.shows("guild"));
            enter("Pick-up games");
            page.until("its channels", () -> page.channels().contains("lounge"));
            var panel =
                    Objects.requireNonNull(browser.findElement(By.id("side")).getRect());
            assertThat(panel.getWidth()).isLessThan(390);
        });
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(
                new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
