package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.stats.PlayerStats;
import gg.muster.stats.PlayerStats.Tally;
import gg.muster.stats.StoreStats;
import io.micronaut.context.ApplicationContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a league remembers, from the vote that decides a match to the pictures that people see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatsAcceptanceTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Map<String, Object> HERE = Map.of("guild", "gamemodes");

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalTest local;
    private Driver driver;
    private ApplicationContext context;
    private List<Json> members;

    @BeforeAll
    void one_match_of_dm_was_played_that_red_won() {
        local = LocalTest.start("stats", Map.of("MUSTER_LEAGUES", "combines,gamemodes"), LocalTest.GENEROUS, Map.of());
        driver = local.driver;
        context = Contexts.with(Settings.from(Map.of(
                        "MUSTER_LEAGUES",
                        "combines,gamemodes",
                        "REDIS_URL",
                        local.redisUrl(),
                        "DISCORD_GUILD_ID",
                        "combines=1,gamemodes=2",
                        "DISCORD_PUBLIC_KEY",
                        "00".repeat(32))))
                .start();
        members = driver.everythingIn("gamemodes").list("members");
        Driver.await("the queue has its panel", SOON, () -> !panel().isEmpty());
        plays(id(0), id(1));
        Driver.await("the result is remembered", SOON, () -> local.redis.zcard("{gamemodes}:leaderboard:DM") == 2);
    }

    @AfterAll
    void stop() {
        context.close();
        local.close();
    }

    private String id(int member) {
        return members.get(member).text("id");
    }

    private String name(int member) {
        return members.get(member).text("name");
    }

    /** Two players wait, are ready, and vote that red has won. */
    private void plays(String one, String other) {
        for (var player : List.of(one, other)) {
            joins(player);
        }
        Driver.await("they are asked whether they are there", SOON, () -> says(one, "Ready Up!"));
        for (var player : List.of(one, other)) {
            driver.presses(player, message(player, "Ready Up!"), "Ready Up!");
        }
        Driver.await("they are asked who won", SOON, () -> says(one, "Who won?"));
        for (var player : List.of(one, other)) {
            driver.presses(player, message(player, "Who won?"), "Red won");
        }
    }

    private void joins(String player) {
        driver.presses(player, panel(), "Join Queue");
    }

    private String panel() {
        return driver.everythingIn("gamemodes").list("messages").stream()
                .filter(message -> message.text("components").contains("panel.join:gamemodes:DM 1v1"))
                .map(message -> message.text("id"))
                .findFirst()
                .orElse("");
    }

    private List<Json> messages(String member) {
        return driver.everythingIn("gamemodes&as=" + member).list("messages");
    }

    private boolean says(String member, String text) {
        return messages(member).stream().anyMatch(message -> message.toString().contains(text));
    }

    private String message(String member, String text) {
        return messages(member).stream()
                .filter(message -> message.toString().contains(text))
                .toList()
                .getLast()
                .text("id");
    }

    /** The message as everybody sees it by now. */
    private Json shown(String id) {
        return driver.everythingIn("gamemodes").list("messages").stream()
                .filter(message -> message.text("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private BufferedImage picture(String message) throws IOException, InterruptedException {
        Driver.await(
                "there is a picture",
                SOON,
                () -> shown(message).list("attachments").size() == 1);
        var url = shown(message).list("attachments").getFirst().text("url");
        var request =
                HttpRequest.newBuilder(driver.uri(URI.create(url).getRawPath())).build();
        var png = http.send(request, BodyHandlers.ofByteArray()).body();
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)), "no picture");
    }

    @Test
    void stats_tell_games_wins_streak_and_rating_by_gamemode_and_map_to_everybody_and_a_picture_follows()
            throws IOException, InterruptedException {
        var answer = driver.types(id(2), "/stats player:" + name(0), HERE);

        assertThat(answer.flag("ephemeral")).isFalse();
        assertThat(shown(answer.text("message")).text("embeds"))
                .contains("DM - Deathmatch", "1 game, ", "won (", "of 2", "DM 1v1", "dm");
        var picture = picture(answer.text("message"));
        assertThat(picture.getWidth()).isEqualTo(1080);
        assertThat(shown(answer.text("message")).text("embeds")).contains("DM - Deathmatch");
    }

    @Test
    void whoever_has_not_played_reads_a_kind_sentence_that_nobody_else_sees() {
        var answer = driver.types(id(3), "/stats", HERE);

        assertThat(answer.flag("ephemeral")).isTrue();
        assertThat(answer.text("content")).startsWith("You have not finished a match here yet.");
    }

    @Test
    void a_leaderboard_has_pages_and_each_has_its_picture() throws IOException, InterruptedException {
        others(23);
        var opened = driver.types(id(4), "/leaderboard gamemode:DM", HERE);
        var message = opened.text("message");
        assertThat(shown(message).text("embeds"))
                .contains("Leaderboard", "**1.**", "**10.**", "Page 1 of 3 · 25 players");
        assertThat(picture(message).getWidth()).isEqualTo(1080);
        var first = shown(message).list("attachments").getFirst().text("id");

        driver.presses(id(5), message, "▶");

        assertThat(shown(message).text("embeds"))
                .contains("**11.**", "Page 2 of 3")
                .doesNotContain("**1.**");
        assertThat(picture(message).getHeight()).isGreaterThan(500);
        Driver.await(
                "it is another picture",
                SOON,
                () -> shown(message).list("attachments").stream()
                        .noneMatch(file -> file.text("id").equals(first)));
        driver.presses(id(0), message, "My place");
        assertThat(shown(message).text("embeds")).contains(name(0).replace("_", "\\_"));
        assertThat(driver.presses(id(6), message, "My place").text("content"))
                .startsWith("You are not on the leaderboard of **DM - Deathmatch** yet.");
    }

    private void others(int count) {
        for (int i = 0; i < count; i++) {
            var tally = new Tally(10, 5);
            var stats = new PlayerStats(
                    "Other " + i, 900 + i, 10, 5, 0, Map.of("dm1", tally), Map.of("DM 1v1", tally), List.of(900 + i));
            context.getBean(StoreStats.class).store("gamemodes", "DM", Map.of("77000000000000" + (100 + i), stats));
        }
    }

    @Test
    void of_a_gamemode_that_nobody_has_played_there_is_no_leaderboard_yet() {
        var answer = driver.types(id(4), "/leaderboard gamemode:gCTF", HERE);

        assertThat(answer.flag("ephemeral")).isTrue();
        assertThat(answer.text("content"))
                .isEqualTo(
                        "Nobody has finished a match of **gCTF - Capture the Flag** yet. Join a queue and be the first!");
    }

    @Test
    void who_has_left_the_server_is_still_on_it_by_name() {
        driver.leavesGuild(id(1));

        var answer = driver.types(id(4), "/leaderboard gamemode:DM", HERE);

        assertThat(shown(answer.text("message")).text("embeds")).contains(name(1).replace("_", "\\_"));
    }
}
