package gg.muster.entry;

import static gg.muster.testing.MisbehavingServer.reply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import gg.muster.form.FormSignature;
import gg.muster.metrics.EmfMetrics;
import gg.muster.servers.RealRedis;
import gg.muster.settings.Contexts;
import gg.muster.settings.Setting;
import gg.muster.settings.Settings;
import gg.muster.testing.DiscordKey;
import gg.muster.testing.MisbehavingServer;
import gg.muster.testing.RealDatabase;
import gg.muster.testing.RecordedWake;
import gg.muster.testing.TestClock;
import gg.muster.testing.WithMariaDb;
import io.lettuce.core.RedisClient;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Nothing secret is ever written, whatever happens and however much is logged: every secret here has one word in it, and all
 * functions do their work and fail at it in every way, with our own loggers at their most talkative.
 */
@WithMariaDb
class SecretsInLogsTest {
    private static final String SECRET = "xyzzy";
    private static final String BOT_TOKEN = SECRET + "-the-bots-token";
    private static final String RESULTS = SECRET + "-of-the-results";
    private static final String PASSWORD = SECRET + "4711";
    private static final String TOKEN = SECRET + "-of-an-interaction";
    private static final String MATCH = "COMBINES-10001";

    private static final Context NOBODY_ASKS_IT = (Context) Proxy.newProxyInstance(
            Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                throw new IllegalStateException(method.getName());
            });

    private final RealDatabase database;
    private final RealRedis redis = RealRedis.start();
    private final MisbehavingServer discord = new MisbehavingServer();
    private final TestClock clock = new TestClock();
    private final DiscordKey key = new DiscordKey();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<String> measured = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("gg.muster");

    SecretsInLogsTest(RealDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void listen() {
        try (var client = RedisClient.create(redis.url());
                var connection = client.connect()) {
            connection.sync().hset("{combines}:league", Map.of("state", "combines", "enabled", "1", "epoch", "one"));
            connection.sync().configSet("requirepass", PASSWORD);
        }
        var user = "'quiet'@'127.0.0.1'";
        database.execute(
                "DROP USER IF EXISTS " + user,
                "CREATE USER " + user + " IDENTIFIED BY '" + PASSWORD + "'",
                "GRANT ALL ON " + database.name() + ".* TO " + user);
        logged.start();
        root.addAppender(logged);
        ours.setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() {
        root.detachAppender(logged);
        ours.setLevel(null);
        redis.close();
        discord.close();
    }

    private Map<String, String> settings() {
        var port = database.url().replaceFirst(".*127\\.0\\.0\\.1:(\\d+)/.*", "$1");
        var mariadb = "mysql://quiet:" + PASSWORD + "@127.0.0.1:" + port + "/" + database.name() + "?ssl-mode=disabled";
        return Map.ofEntries(
                Map.entry("DISCORD_PUBLIC_KEY", key.publicKey()),
                Map.entry("DISCORD_APPLICATION_ID", "77"),
                Map.entry("DISCORD_BOT_TOKEN", BOT_TOKEN),
                Map.entry("DISCORD_GUILD_ID", "100"),
                Map.entry("DISCORD_API_BASE", discord.url()),
                Map.entry("NUMBERS_BASE_URL", discord.url()),
                Map.entry("REDIS_URL", "redis://:" + PASSWORD + "@127.0.0.1:" + redis.port()),
                Map.entry("DATABASE_URL", mariadb),
                Map.entry("LEDGER_DATABASE_URL", mariadb),
                Map.entry("RESULTS_SECRET", RESULTS));
    }

    private ApplicationContext start(Map<String, String> settings) {
        return Contexts.with(Settings.from(settings))
                .singletons(clock, new RecordedWake())
                .propertySources(PropertySource.of(Map.of("muster.discord.patience", "1s")))
                .singletons(new EmfMetrics(JsonMapper.createDefault(), clock, measured::add))
                .start();
    }

    private void everythingOnce(Map<String, String> settings) {
        try (var context = start(settings)) {
            ask(new InteractionsFunction(context));
            attempt(() -> new LedgerFunction(context).execute(Map.of()));
            attempt(() -> new MatchmakerFunction(context).execute(Map.of()));
        } catch (RuntimeException unable) {
            remember(unable);
        }
        var event = new CloudFormationCustomResourceEvent();
        event.setRequestType("Create");
        event.setResponseUrl(discord.url() + "/answer?signature=" + SECRET);
        attempt(() -> new RegisterCommandsFunction(() -> start(settings)).handleRequest(event, NOBODY_ASKS_IT));
    }

    private void ask(InteractionsFunction function) {
        var queue =
                "{\"id\":\"%d\",\"type\":2,\"token\":\"%s\",\"guild_id\":\"100\",\"member\":{\"user\":{\"id\":\"%d\"}},"
                        + "\"data\":{\"name\":\"%s\"}}";
        for (int i = 1; i <= 2; i++) {
            for (var command : List.of("queue", "no such command")) {
                var body = queue.formatted(logged.list.size(), TOKEN, i, command);
                function.answer(HttpEvent.post("/", key.headers(clock.instant(), body), body.getBytes(UTF_8), false));
                function.answer(HttpEvent.post("/", Map.of(), body.getBytes(UTF_8), false));
            }
        }
        var result = "{\"request\":\"r\",\"results\":[]}".getBytes(UTF_8);
        var now = "" + clock.instant().getEpochSecond();
        for (var secret : List.of(RESULTS, "another")) {
            var headers = Map.of(
                    FormSignature.TIMESTAMP,
                    now,
                    FormSignature.SIGNATURE,
                    FormSignature.sign(secret, now, MATCH, result));
            attempt(() -> function.answer(HttpEvent.post("/results/" + MATCH, headers, result, false)));
        }
    }

    /** What Lambda would log of it. */
    private void attempt(Runnable run) {
        try {
            run.run();
        } catch (RuntimeException failed) {
            remember(failed);
        }
    }

    private void remember(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        measured.add(text.toString());
    }

    private List<String> written() {
        var lines = logged.list.stream()
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage() + " "
                        + Arrays.toString(event.getArgumentArray()) + " " + event.getMDCPropertyMap() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
        return Stream.concat(lines.stream(), measured.stream()).toList();
    }

    private void nothingSecret() {
        assertThat(written()).isNotEmpty();
        assertThat(written().stream().filter(line -> line.contains(SECRET))).isEmpty();
    }

    private Map<String, String> but(Setting setting, String value) {
        var settings = new HashMap<>(settings());
        settings.put(setting.name(), value);
        return settings;
    }

    @Test
    void while_everything_works() {
        discord.on("PATCH /webhooks/77/" + TOKEN + "/messages/@original", reply(200, "{\"id\":\"1\"}"));
        everythingOnce(settings());
        clock.advance(Duration.ofSeconds(2));
        everythingOnce(settings());

        assertThat(discord.seen())
                .as("the bot's token was in use")
                .anyMatch(seen -> seen.header("Authorization").orElse("").contains(BOT_TOKEN));
        assertThat(written()).as("and the interaction's").anyMatch(line -> line.contains("queue/join"));
        nothingSecret();
    }

    @Test
    void while_discord_refuses_everything() {
        for (var status : List.of(401, 403, 500)) {
            discord.on(
                    "PATCH /webhooks/77/" + TOKEN + "/messages/@original",
                    reply(status, "{\"code\":10015,\"message\":\"no\"}"));
            everythingOnce(settings());
            clock.advance(Duration.ofMinutes(3));
        }
        nothingSecret();
    }

    @Test
    void while_passwords_are_wrong() {
        everythingOnce(but(Setting.REDIS_URL, "redis://:" + SECRET + "-wrong@127.0.0.1:" + redis.port()));
        var mariadb = String.valueOf(settings().get("DATABASE_URL")).replace(PASSWORD, SECRET + "-wrong");
        var wrong = but(Setting.DATABASE_URL, mariadb);
        wrong.put("LEDGER_DATABASE_URL", mariadb);
        everythingOnce(wrong);
        nothingSecret();
    }

    @Test
    void while_nothing_is_where_it_should_be() {
        var nowhere = but(Setting.DATABASE_URL, "mysql://quiet:" + PASSWORD + "@127.0.0.1:1/none");
        nowhere.put("LEDGER_DATABASE_URL", "jdbc:mariadb://127.0.0.1:1/none?user=quiet&password=" + PASSWORD);
        nowhere.put("DISCORD_API_BASE", "http://127.0.0.1:1");
        everythingOnce(nowhere);
        redis.kill();
        everythingOnce(settings());
        nothingSecret();
    }

    @Test
    void in_what_is_said_of_a_setting_that_is_wrong() {
        for (var setting : Setting.values()) {
            if (setting.secret()) {
                assertThatThrownBy(() -> Settings.from(Map.of(setting.name(), SECRET + " with a space")))
                        .as(setting.name())
                        .hasMessageContaining(setting.name())
                        .hasMessageNotContaining(SECRET);
            }
        }
    }
}
