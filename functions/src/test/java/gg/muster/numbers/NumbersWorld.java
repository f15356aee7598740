package gg.muster.numbers;

import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.MetricsBook;
import gg.muster.testing.MisbehavingServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A misbehaving Numbers with the real HTTP client in each dialect, for a whole test class. */
final class NumbersWorld implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    static final String SUBMIT = "POST /gameSubmit";
    static final String DETECT = "POST /matches/detect";

    final MisbehavingServer server = new MisbehavingServer();
    final MetricsBook metrics = new MetricsBook();
    private final ApplicationContext requirements;
    private final ApplicationContext live;

    NumbersWorld() {
        this.requirements = context(server.url(), "requirements");
        this.live = builder(server.url(), "live").singletons(metrics).build();
    }

    /** Not started yet; with timeouts that a test can wait for. */
    static ApplicationContext context(String url, String dialect) {
        return builder(url, dialect).build();
    }

    private static ApplicationContextBuilder builder(String url, String dialect) {
        return Contexts.with(Settings.from(
                        Map.of("NUMBERS_BASE_URL", url, "NUMBERS_DIALECT", dialect, "DISCORD_GUILD_ID", "1")))
                .propertySources(PropertySource.of(Map.of(
                        "muster.numbers.http.connect-timeout", "300ms",
                        "muster.numbers.http.read-timeout", "400ms",
                        "muster.numbers.http.request-timeout", "900ms")));
    }

    Numbers in(Dialect dialect) {
        return context(dialect).getBean(Numbers.class);
    }

    private ApplicationContext context(Dialect dialect) {
        return switch (dialect) {
            case REQUIREMENTS -> requirements;
            case LIVE -> live;
        };
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        requirements.start();
        live.start();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        server.forget();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        requirements.close();
        live.close();
        server.close();
    }
}
