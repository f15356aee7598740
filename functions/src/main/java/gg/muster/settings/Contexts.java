package gg.muster.settings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

/** How every function's application context is built, on Lambda and on one machine alike. */
public final class Contexts {
    private Contexts() {}

    /**
     * From the environment variables of this process.
     *
     * @throws IllegalArgumentException naming every setting that is wrong, or required and missing
     */
    public static ApplicationContextBuilder onLambda(Setting... required) {
        return with(Settings.from(System.getenv(), required));
    }

    public static ApplicationContextBuilder with(Settings settings) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .bootstrapEnvironment(false)
                .banner(false)
                .properties(settings.properties());
    }
}
