package gg.muster.settings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

/** How every function's application context is built, on Lambda and on one machine alike. */
public final class Contexts {
    /** The environment of the one function that may use MariaDB. */
    public static final String LEDGER = "ledger";

    private Contexts() {}

    public static ApplicationContextBuilder builder(Settings settings, String... environments) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments(environments)
                .properties(settings.properties());
    }
}
