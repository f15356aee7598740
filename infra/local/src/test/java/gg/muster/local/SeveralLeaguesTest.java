package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.discord.Discord;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.Upload;
import gg.muster.servers.FreePort;
import gg.muster.servers.OwnedFolder;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two leagues in one deployment, each in a guild of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralLeaguesTest {
    private static final Map<String, Object> IN_GAMEMODES = Map.of("guild", "gamemodes");

    private LocalTest local;

    @BeforeAll
    void start() {
        local = LocalTest.start(
                "several", Map.of("MUSTER_LEAGUES", "combines,gamemodes"), LocalTest.GENEROUS, Map.of());
    }

    @AfterAll
    void stop() {
        local.close();
    }

    private static List<String> names(Driver.Json state, String list) {
        return state.list(list).stream().map(each -> each.text("name")).toList();
    }

    @Test
    void each_league_has_its_guild_its_people_and_the_commands_that_it_offers() {
        var combines = local.driver.everything();
        var gamemodes = local.driver.everythingIn("gamemodes");

        assertThat(names(combines, "guilds")).containsExactly("VDC Combines", "Pick-up games");
        assertThat(combines.object("guild").text("name")).isEqualTo("VDC Combines");
        assertThat(names(combines, "channels")).contains("general", "queue", "admin");
        assertThat(names(gamemodes, "channels")).contains("general", "lounge", "admin");
        assertThat(combines.list("members")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(gamemodes.list("members")).hasSize(40);
        assertThat(names(combines, "commands")).containsExactlyInAnyOrder("queue", "match", "queueadmin");
        assertThat(gamemodes.list("commands").toString())
                .contains("Where you stand in the queues of Pick-up games")
                .doesNotContain("Hand in the result");
        assertThat(combines.list("commands").toString()).contains("Hand in the result");
    }

    @Test
    void a_bare_queue_command_joins_in_one_guild_and_looks_in_the_other() {
        var member = local.driver
                .everythingIn("gamemodes")
                .list("members")
                .getFirst()
                .text("id");

        assertThat(local.driver.types(member, "/queue", IN_GAMEMODES).text("content"))
                .isEqualTo("You are not in a queue. Press Join in a queue's channel to join.");
        assertThat(local.driver
                        .types(member, "/queue action:leave", IN_GAMEMODES)
                        .text("content"))
                .startsWith("You are not in a queue.");
        assertThat(local.driver.types(member, "/queue").text("content"))
                .isEqualTo("You have joined the **Prospect** combine queue.");
        assertThat(local.driver
                        .types(member, "/queue action:status", IN_GAMEMODES)
                        .text("content"))
                .as("a place in one league is none in the other")
                .startsWith("You are not in a queue.");
    }

    @Test
    void leagues_are_named_in_the_environment_of_the_process() throws IOException {
        int port = FreePort.next();
        var data = LocalTest.folder("environment");
        var start = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dmuster.data=" + data,
                "-Dmuster.servers=" + System.getProperty("muster.servers"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        start.environment().putAll(Map.of("MUSTER_LEAGUES", "combines,gamemodes", "MUSTER_PORT", "" + port));
        var log = Path.of("target", "several-leagues-process.log");
        var process =
                start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            Driver.await("it is ready", Duration.ofSeconds(90), () -> !process.isAlive() || isReady(log));

            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            assertThat(names(new Driver(port).everything(), "guilds")).containsExactly("VDC Combines", "Pick-up games");
        } finally {
            process.destroy();
            process.onExit().join();
            OwnedFolder.delete(data);
        }
    }

    private static boolean isReady(Path log) {
        try {
            return Files.readString(log).contains("Muster is ready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_file_reaches_the_guild_through_the_real_client() {
        try (var context = Contexts.with(Settings.from(Map.of(
                        "DISCORD_API_BASE",
                        local.driver.uri("/api/v10").toString(),
                        "DISCORD_BOT_TOKEN",
                        PracticeDiscord.TOKEN,
                        "DISCORD_APPLICATION_ID",
                        "900000000000000001",
                        "DISCORD_GUILD_ID",
                        "1")))
                .start()) {
            upload(context.getBean(Discord.class));
        }
    }

    private void upload(Discord discord) {
        var channel = local.driver
                .everythingIn("gamemodes")
                .list("channels")
                .getFirst()
                .text("id");
        var board = Upload.png("board.png", "a picture".getBytes(StandardCharsets.UTF_8));
        var message = NewMessage.embeds(Embed.titled("Leaderboard").withImage(board.link()));

        var posted = discord.post(channel, message.withNonce("board-1"), List.of(board));
        var again = discord.post(channel, message.withNonce("board-1"), List.of(board));
        assertThat(again.id()).isEqualTo(posted.id());
        assertThat(served(posted.embeds())).isEqualTo("a picture");

        var better = Upload.png("board.png", "a better picture".getBytes(StandardCharsets.UTF_8));
        assertThat(served(discord.edit(channel, posted.id(), message, List.of(better))
                        .embeds()))
                .isEqualTo("a better picture");
        assertThat(discord.messages(channel, 10)).hasSize(1);
        discord.deleteMessage(channel, posted.id());
        assertThat(discord.message(channel, posted.id())).isEmpty();
    }

    private String served(List<Embed> embeds) {
        var image = Objects.requireNonNull(embeds.getFirst().image());
        return local.driver.text(URI.create(image.url()).getRawPath());
    }
}
