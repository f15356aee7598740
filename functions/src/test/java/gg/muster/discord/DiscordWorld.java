package gg.muster.discord;

import gg.muster.health.Services;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.MisbehavingServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.json.JsonMapper;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A misbehaving Discord with the real HTTP client for a whole test class, and fresh limits and time for every test. */
final class DiscordWorld implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    static final String TOKEN = "a-bots-token";

    final MisbehavingServer server = new MisbehavingServer();
    final ApplicationContext context;
    private final String url;

    ManualTime time = new ManualTime();
    RecordedMetrics metrics = new RecordedMetrics();
    Services services = new Services(time);

    DiscordWorld() {
        this(null, Duration.ofSeconds(10));
    }

    /** With something else in the server's place. */
    DiscordWorld(String elsewhere) {
        this(elsewhere, Duration.ofSeconds(10));
    }

    /** Whose silence is soon taken for no answer. */
    static DiscordWorld impatient() {
        return new DiscordWorld(null, Duration.ofMillis(400));
    }

    private DiscordWorld(@Nullable String elsewhere, Duration timeout) {
        url = elsewhere == null ? server.url() : elsewhere;
        context = Contexts.with(Settings.from(Map.of(
                        "DISCORD_API_BASE",
                        url,
                        "DISCORD_BOT_TOKEN",
                        TOKEN,
                        "DISCORD_APPLICATION_ID",
                        "77",
                        "DISCORD_GUILD_ID",
                        "1")))
                .propertySources(
                        PropertySource.of(Map.of("muster.discord.http.read-timeout", timeout.toMillis() + "ms")))
                .build();
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        context.start();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        server.forget();
        time = new ManualTime();
        metrics = new RecordedMetrics();
        services = new Services(time);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        context.close();
        server.close();
    }

    Discord discord() {
        return discord(TOKEN, Duration.ofSeconds(20));
    }

    /** A client of its own, which has learnt nothing yet. */
    Discord discord(String token, Duration patience) {
        var settings = new DiscordSettings(url, token, "77", "", patience);
        var calls = new Calls(
                new Answers(context.getBean(JsonMapper.class)),
                new RateLimits(time, time),
                new BotToken(settings),
                new InvalidAnswers(time),
                new Pauses(new Random(1)),
                time,
                time,
                metrics,
                services,
                settings);
        return new Discord(
                context.getBean(DiscordApi.class),
                context.getBean(DiscordWebhooks.class),
                context.getBean(Uploads.class),
                calls,
                settings);
    }
}
