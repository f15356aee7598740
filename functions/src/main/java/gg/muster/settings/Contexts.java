package gg.muster.settings;

import gg.muster.aws.ParameterStore;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

/** How every function's application context is built, on Lambda and on one machine alike. */
public final class Contexts {
    private Contexts() {}

    /**
     * From the environment variables of this process; secrets that they only name are read from AWS's parameter store.
     *
     * @throws IllegalArgumentException naming every setting that is wrong, or required and missing
     */
    public static ApplicationContextBuilder onLambda(Setting... required) {
        var environment = System.getenv();
        var complete = Secrets.found(
                environment, names -> ParameterStore.of(environment).read(names));
        return with(Settings.from(complete, required));
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
