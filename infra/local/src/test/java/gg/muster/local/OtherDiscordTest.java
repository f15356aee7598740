package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.muster.command.CommandBook;
import gg.muster.discord.model.ApplicationCommand;
import gg.muster.league.LeagueFiles;
import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.PracticeLeague;
import gg.muster.local.practice.PracticeServer;
import gg.muster.local.practice.PracticeSettings;
import gg.muster.local.practice.SigningKey;
import gg.muster.servers.FreePort;
import gg.muster.servers.OwnedFolder;
import gg.muster.servers.RealMariaDb;
import gg.muster.servers.RealRedis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Settings name the servers and the Discord to use, and then none of our own is started. */
class OtherDiscordTest {
    private static final Path DATA = LocalTest.folder("other");

    @AfterAll
    static void leaveNothing() {
        OwnedFolder.delete(DATA);
    }

    @Test
    void with_the_discord_settings_that_discord_is_served_and_the_named_servers_are_used() {
        int discordPort = FreePort.next();
        int port = FreePort.next();
        var key = SigningKey.generate(new SecureRandom());
        var interactions = URI.create("http://127.0.0.1:" + port + "/interactions");
        var settings = new PracticeSettings(
                "901", "a-bot-token", List.of(PracticeGuild.of("801", "Elsewhere")), () -> interactions, key);
        try (var redis = RealRedis.start();
                var mariaDb = RealMariaDb.startIn(DATA.resolve("mariadb"))) {
            mariaDb.createDatabase("elsewhere");
            var league = PracticeLeague.open(mariaDb.jdbcUrl("elsewhere"), new Random(1));
            var environment = Map.of(
                    "DISCORD_PUBLIC_KEY",
                    key.publicKeyHex(),
                    "DISCORD_APPLICATION_ID",
                    "901",
                    "DISCORD_BOT_TOKEN",
                    "a-bot-token",
                    "DISCORD_GUILD_ID",
                    "801",
                    "DISCORD_API_BASE",
                    "http://127.0.0.1:" + discordPort + "/api/v10",
                    "REDIS_URL",
                    redis.url(),
                    "DATABASE_URL",
                    prismaUrl(mariaDb, "elsewhere"),
                    "MUSTER_PORT",
                    Integer.toString(port));
            try (var discord = PracticeServer.start(discordPort, settings, league, Clock.systemUTC());
                    var muster = LocalMuster.start(LocalOptions.of(environment, DATA))) {
                var driver = new Driver(discordPort);

                assertThat(muster.welcome()).contains("/interactions").doesNotContain("practice");
                assertThat(new Driver(port).status("/practice/state")).isEqualTo(404);
                assertThat(driver.everything().list("commands").stream().map(command -> command.text("name")))
                        .containsExactlyInAnyOrderElementsOf(commandsOfCombines());
                assertThat(driver.everything().list("commands").toString())
                        .contains("queueadmin")
                        .doesNotContain("dummies");
                assertThat(driver.types("Ada", "/queue").text("content"))
                        .isEqualTo("You have joined the **Prospect** combine queue.");
                Driver.await("it is in the named Redis", Duration.ofSeconds(5), () -> !redisIsEmpty(redis));
                assertThat(discord.isRunning()).isTrue();
            }
        }
    }

    private static List<String> commandsOfCombines() {
        var leagues = LeagueFiles.read(List.of("combines"), List.of("801"));
        return leagues.named("combines").map(league -> CommandBook.of(league, false)).orElseThrow().stream()
                .map(ApplicationCommand::name)
                .toList();
    }

    private static String prismaUrl(RealMariaDb server, String database) {
        var parts = server.jdbcUrl(database).split("[?&=]", -1);
        return "mysql://%s:%s@127.0.0.1:%d/%s?sslMode=disable".formatted(parts[2], parts[4], server.port(), database);
    }

    private static boolean redisIsEmpty(RealRedis redis) {
        var client = io.lettuce.core.RedisClient.create(redis.url());
        try (var connection = client.connect()) {
            return connection.sync().dbsize() == 0;
        } finally {
            client.shutdown();
        }
    }

    @Test
    void some_of_the_discord_settings_are_not_enough_and_each_missing_one_is_named() {
        var environment = Map.of("DISCORD_API_BASE", "http://127.0.0.1:1/api/v10", "DISCORD_GUILD_ID", "801");

        assertThatThrownBy(() -> LocalOptions.of(environment, DATA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DISCORD_PUBLIC_KEY: is missing")
                .hasMessageContaining("DISCORD_APPLICATION_ID: is missing")
                .hasMessageContaining("DISCORD_BOT_TOKEN: is missing")
                .hasMessageNotContaining("DISCORD_GUILD_ID: is missing");
    }

    @Test
    void a_taken_port_is_said_in_one_line() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options = LocalOptions.of(Map.of("MUSTER_PORT", Integer.toString(taken.getLocalPort())), DATA);

            assertThatThrownBy(() -> LocalMuster.start(options))
                    .hasMessageMatching("MUSTER_PORT: port \\d+ is taken; .*")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void a_second_one_in_the_same_folder_is_refused_in_one_line_and_leaves_the_first_alone() throws IOException {
        var data = DATA.resolve("twice");
        var left = Files.createDirectories(data.resolve("tmp/1234567890")).resolve("redis-server");
        Files.writeString(left, "of a run that was killed");
        var options = LocalOptions.of(Map.of("MUSTER_PORT", Integer.toString(FreePort.next())), data);
        try (var first = LocalMuster.start(options)) {
            assertThat(data.resolve("tmp")).isEmptyDirectory();
            var inUse = Files.writeString(data.resolve("tmp/in-use"), "of the first");

            assertThatThrownBy(() -> LocalMuster.start(options))
                    .hasMessage("another Muster runs in this clone: " + data);
            assertThat(inUse).exists();
            assertThat(first.functions().health().serves()).isTrue();
        }
    }

    @Test
    void a_league_file_with_mistakes_starts_nothing_and_names_them_all() throws IOException {
        var file = Files.createTempFile("league", ".yml");
        Files.writeString(file, "id: x\nname: X\nqueues: []\n");
        try {
            var port = Integer.toString(FreePort.next());
            var options = LocalOptions.of(Map.of("MUSTER_LEAGUES", file.toString(), "MUSTER_PORT", port), DATA);

            assertThatThrownBy(() -> LocalMuster.start(options))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("queues: must be a list with at least one element")
                    .hasMessageContaining("whenDatabaseIsDown: must be one of");
        } finally {
            Files.delete(file);
        }
    }
}
