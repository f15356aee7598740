package gg.muster.testing;

import gg.muster.discord.Sleeper;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a worker runs with, anew for each test: the {@link Lab}, empty, and a Discord that does as the test says. Here time
 * passes when somebody sleeps, and then at once.
 */
public final class EffectStage implements AfterEachCallback {
    private final Lab lab = Lab.shared().reset();
    private final MisbehavingServer discord = new MisbehavingServer();
    private final MetricsBook metrics = new MetricsBook();
    private final ApplicationContext context;

    public EffectStage() {
        this(Map.of());
    }

    /** With further settings. */
    public EffectStage(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.putAll(Map.of(
                "DISCORD_API_BASE", discord.url(),
                "DISCORD_BOT_TOKEN", "a-bots-token",
                "DISCORD_APPLICATION_ID", "77",
                "DISCORD_GUILD_ID", "100",
                "REDIS_URL", lab.redisUrl()));
        Sleeper sleeper = lab.clock()::advance;
        context = Contexts.with(Settings.from(settings))
                .singletons(lab.clock(), sleeper, metrics, new Random(1))
                .start();
    }

    public Lab lab() {
        return lab;
    }

    public MisbehavingServer discord() {
        return discord;
    }

    public MetricsBook metrics() {
        return metrics;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Has an effect for an event of the combines that came when the test began. */
    public void run(Class<? extends Effect> effect, String data) {
        try {
            var json = Objects.requireNonNull(JsonMapper.createDefault().readValue(data, JsonNode.class));
            var bean = bean(effect);
            bean.run(lab.combines(), new Event("1-0", bean.type(), TestClock.START.toEpochMilli(), json, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        context.close();
        discord.close();
    }
}
