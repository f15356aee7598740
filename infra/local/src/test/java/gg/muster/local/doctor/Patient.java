package gg.muster.local.doctor;

import gg.muster.local.LocalMuster;
import gg.muster.local.LocalOptions;
import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.PracticeLeague;
import gg.muster.local.practice.PracticeServer;
import gg.muster.local.practice.PracticeSettings;
import gg.muster.local.practice.SigningKey;
import gg.muster.servers.FreePort;
import gg.muster.servers.OwnedFolder;
import gg.muster.servers.RealMariaDb;
import gg.muster.servers.RealRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A whole deployment in good health, with a Discord that is not its own; each test spoils one thing of it. */
final class Patient implements AutoCloseable {
    static final String TOKEN = "a-bot-token";
    static final String APPLICATION = "901";
    static final String GUILD = "801";

    /** Longer than any call may take, however busy the machine. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String DATABASE = "league";

    private final Path data;
    final SigningKey key = SigningKey.generate(new SecureRandom());
    final int port = FreePort.next();
    final RealRedis redis;
    final RealMariaDb mariaDb;
    final RedisCommands<String, String> commands;
    private final RedisClient client;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int discordPort = FreePort.next();
    private final EmbeddedServer discord;
    private final LocalMuster muster;
    volatile URI endpoint = URI.create("http://127.0.0.1:" + port + "/interactions");

    /** Of one name there can be only one at a time. */
    Patient(String name) {
        data = Path.of("target", "muster-test", name).toAbsolutePath();
        redis = RealRedis.start("--dir", folder());
        client = RedisClient.create(redis.url());
        commands = client.connect().sync();
        mariaDb = RealMariaDb.startIn(data.resolve("mariadb"));
        mariaDb.dropDatabase(DATABASE);
        mariaDb.createDatabase(DATABASE);
        var league = PracticeLeague.open(url(), new Random(1));
        var guild = new PracticeGuild(GUILD, "combines", "Elsewhere", false, List.of("queue"), "admin");
        var settings = new PracticeSettings(APPLICATION, TOKEN, List.of(guild), () -> endpoint, key);
        discord = PracticeServer.start(discordPort, settings, league, Clock.systemUTC());
        muster = LocalMuster.start(LocalOptions.of(environment(), data));
    }

    /** Where a Redis may write, should a test have it do so. */
    String folder() {
        try {
            return Files.createDirectories(data.resolve("redis")).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With some settings changed; an empty one is missing. */
    Map<String, String> environment(String... namesAndValues) {
        var all = new HashMap<>(Map.of(
                "DISCORD_PUBLIC_KEY", key.publicKeyHex(),
                "DISCORD_APPLICATION_ID", APPLICATION,
                "DISCORD_BOT_TOKEN", TOKEN,
                "DISCORD_GUILD_ID", GUILD,
                "DISCORD_API_BASE", discord("/api/v10"),
                "REDIS_URL", redis.url(),
                "DATABASE_URL", url(),
                "NUMBERS_BASE_URL", discord("/practice/numbers"),
                "MUSTER_PORT", Integer.toString(port)));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }

    /** What the doctor says of it, with some settings changed. */
    List<Finding> findings(String... namesAndValues) {
        return Doctor.examine(environment(namesAndValues), PATIENCE).findings();
    }

    /** Of those the ones that have to be fixed. */
    List<String> problems(String... namesAndValues) {
        return lines(Finding.Verdict.PROBLEM, findings(namesAndValues));
    }

    List<String> hints(String... namesAndValues) {
        return lines(Finding.Verdict.ADVICE, findings(namesAndValues));
    }

    static List<String> lines(Finding.Verdict verdict, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(finding -> finding.subject() + ": " + finding.text())
                .toList();
    }

    static List<String> subjects(List<Finding> findings) {
        return findings.stream().map(Finding::subject).toList();
    }

    /** How many changes Muster's own tables have seen so far; each has the next number. */
    static int migrations() {
        try (var files = Files.list(Path.of("..", "..", "functions", "src", "main", "resources", "ledger"))) {
            return (int) files.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return mariaDb.jdbcUrl(DATABASE);
    }

    /** For a user of MariaDB that a test has made. */
    String urlOf(String user, String password) {
        return "mysql://%s:%s@127.0.0.1:%d/%s?sslMode=disable".formatted(user, password, mariaDb.port(), DATABASE);
    }

    void sql(String... statements) {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }

    /** A user who may do what these say, {@code TO} left out. */
    void user(String name, String password, String... grants) {
        sql("DROP USER IF EXISTS " + name, "CREATE USER %s IDENTIFIED BY '%s'".formatted(name, password));
        Arrays.stream(grants).forEach(grant -> sql("GRANT " + grant + " TO " + name));
    }

    String discord(String path) {
        return "http://127.0.0.1:" + discordPort + path;
    }

    String get(String path) {
        return call("GET", path, "");
    }

    void discord(String method, String path, String body) {
        call(method, path, body);
    }

    private String call(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(discord(path)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bot " + TOKEN)
                .header("User-Agent", "DiscordBot (https://example.org, 1)")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        muster.close();
        discord.close();
        client.shutdown();
        http.close();
        mariaDb.close();
        redis.close();
        OwnedFolder.delete(data);
    }
}
