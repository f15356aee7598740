package gg.muster.local.practice;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Clock;
import java.util.Map;

/**
 * How the practice server is started inside a Micronaut context.
 *
 * <p>The context needs {@link #PROPERTIES} and three beans: a {@link PracticeSettings}, a {@link Roster} and a
 * {@link Clock}. The roster is read once while the context starts. Everything else under this package is found by Micronaut. It serves {@code /api/v10/**} as Discord does,
 * {@code /practice/**} for scripts and the page, and the static page at {@code /}.
 */
public final class PracticeServer {
    /** The practice server's beans exist only where this property is {@code true}. */
    public static final String ENABLED = "muster.practice.enabled";

    public static final Map<String, Object> PROPERTIES = Map.of(
            ENABLED,
            "true",
            "micronaut.router.static-resources.practice.paths",
            "classpath:public",
            "micronaut.router.static-resources.practice.mapping",
            "/**",
            "micronaut.server.max-request-size",
            "12MB",
            "micronaut.server.multipart.max-file-size",
            "11MB");

    private PracticeServer() {}

    /** Starts a server with nothing but the practice server on a loopback port; 0 takes a free one. */
    public static EmbeddedServer start(int port, PracticeSettings settings, Roster roster, Clock clock) {
        var context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(PROPERTIES)
                .properties(Map.of("micronaut.server.port", port, "micronaut.server.host", "127.0.0.1"))
                .singletons(settings, roster, clock)
                .start();
        return context.getBean(EmbeddedServer.class).start();
    }
}
