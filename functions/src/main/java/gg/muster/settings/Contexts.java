package gg.muster.settings;

import gg.muster.aws.ParameterStore;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.util.function.Function;

/** How every function's application context is built, on Lambda and on one machine alike. */
public final class Contexts {
    private Contexts() {}

    /**
     * From the environment variables of this process; secrets that they only name are read from AWS's parameter store.
     *
     * @throws IllegalArgumentException naming every setting that is wrong, or required and missing
     */
    public static ApplicationContextBuilder onLambda(Setting... required) {
        return with(read(required));
    }

    /**
     * The same for the function that players wait for: it knows no bean that only the others use.
     *
     * @param ahead makes, from the settings, a bean that is at work before there is a context
     */
    public static ApplicationContextBuilder forInteractionsOnLambda(
            Function<Settings, Object> ahead, Setting... required) {
        var settings = read(required);
        var bean = ahead.apply(settings);
        InteractionsContext.aloneInThisProcess();
        return forInteractions(settings).singletons(bean);
    }

    public static ApplicationContextBuilder forInteractions(Settings settings) {
        return with(settings, new InteractionsContext());
    }

    public static ApplicationContextBuilder with(Settings settings) {
        return with(settings, ApplicationContext.builder());
    }

    private static ApplicationContextBuilder with(Settings settings, ApplicationContextBuilder builder) {
        return builder.deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .bootstrapEnvironment(false)
                .banner(false)
                .properties(settings.properties());
    }

    private static Settings read(Setting... required) {
        var environment = System.getenv();
        var complete = Secrets.found(
                environment, names -> ParameterStore.of(environment).read(names));
        return Settings.from(complete, required);
    }
}
