package gg.muster.settings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfiguration;
import io.micronaut.context.DefaultApplicationContext;
import io.micronaut.context.DefaultApplicationContextBuilder;
import io.micronaut.core.beans.BeanIntrospectionReference;
import io.micronaut.core.io.service.MicronautMetaServiceLoaderUtils;
import io.micronaut.core.io.service.SoftServiceLoader;
import io.micronaut.core.optim.StaticOptimizations;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinitionReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A context that does not even load the definitions of beans which interactions never ask for. Micronaut loads those of
 * every bean on the class path, and in a start from cold that is a third of all classes.
 */
final class InteractionsContext extends DefaultApplicationContextBuilder {
    /** Beginnings of names. */
    static final List<String> LEFT_OUT = Stream.of(
                    "gg.muster.command",
                    "gg.muster.database",
                    "gg.muster.history",
                    "gg.muster.match.maps",
                    "gg.muster.match.teams",
                    "gg.muster.numbers",
                    "gg.muster.outbox",
                    "gg.muster.picture",
                    "gg.muster.player",
                    "io.micronaut.buffer",
                    "io.micronaut.cache",
                    "io.micronaut.configuration.jdbc",
                    "io.micronaut.configuration.lettuce.cache",
                    "io.micronaut.configuration.lettuce.health",
                    "io.micronaut.configuration.lettuce.session",
                    "io.micronaut.data",
                    "io.micronaut.discovery",
                    "io.micronaut.function",
                    "io.micronaut.health",
                    "io.micronaut.http",
                    "io.micronaut.jdbc",
                    "io.micronaut.json.bind",
                    "io.micronaut.json.body",
                    "io.micronaut.json.codec",
                    "io.micronaut.logging",
                    "io.micronaut.retry",
                    "io.micronaut.runtime.beans",
                    "io.micronaut.runtime.graceful",
                    "io.micronaut.runtime.http",
                    "io.micronaut.runtime.server",
                    "io.micronaut.scheduling",
                    "io.micronaut.serde.support.bind",
                    "io.micronaut.transaction",
                    "io.micronaut.websocket")
            .map(name -> name + ".")
            .toList();

    @Override
    protected ApplicationContext newApplicationContext() {
        return new Slim(this);
    }

    /**
     * Leaves out introspections as well, and loads ours when one is asked for. They are the process's, so it must be one
     * that starts no other context.
     */
    @SuppressWarnings("rawtypes")
    static void aloneInThisProcess() {
        SoftServiceLoader.StaticServiceLoader<BeanIntrospectionReference> wanted =
                asked -> wanted(BeanIntrospectionReference.class, InteractionsContext.class.getClassLoader())
                        .filter(asked)
                        .map(name -> SoftServiceLoader.StaticDefinition.of(name, () -> reference(name)));
        StaticOptimizations.set(
                new SoftServiceLoader.Optimizations(Map.of(BeanIntrospectionReference.class.getName(), wanted)));
    }

    private static BeanIntrospectionReference<?> reference(String name) {
        return name.startsWith("gg.muster.")
                ? new LazyIntrospection(name, () -> made(name, BeanIntrospectionReference.class))
                : made(name, BeanIntrospectionReference.class);
    }

    private static Stream<String> wanted(Class<?> kind, ClassLoader loader) {
        try {
            return MicronautMetaServiceLoaderUtils.findMicronautMetaServiceEntries(loader, kind.getName()).stream()
                    .filter(name -> LEFT_OUT.stream().noneMatch(name::startsWith));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T made(String name, Class<T> kind) {
        try {
            return kind.cast(InteractionsContext.class
                    .getClassLoader()
                    .loadClass(name)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    name + " is listed as a " + kind.getSimpleName() + " and cannot be made", e);
        }
    }

    /** What is suppressed here is Micronaut's own. */
    @SuppressWarnings("overrides")
    private static final class Slim extends DefaultApplicationContext {
        Slim(ApplicationContextConfiguration configuration) {
            super(configuration);
        }

        @Override
        protected Iterable<BeanConfiguration> resolveBeanConfigurations() {
            return wanted(BeanConfiguration.class, getClassLoader())
                    .flatMap(name -> present(name, BeanConfiguration.class).stream())
                    .toList();
        }

        @Override
        @SuppressWarnings("rawtypes")
        protected List<BeanDefinitionReference> resolveBeanDefinitionReferences() {
            return wanted(BeanDefinitionReference.class, getClassLoader())
                    .flatMap(name -> present(name, BeanDefinitionReference.class).stream())
                    .filter(BeanDefinitionReference::isPresent)
                    .toList();
        }

        /** Empty where a library is not there, which Micronaut takes for not being wanted. */
        private static <T> Optional<T> present(String name, Class<T> kind) {
            try {
                return Optional.of(made(name, kind));
            } catch (NoClassDefFoundError optional) {
                return Optional.empty();
            }
        }
    }
}
