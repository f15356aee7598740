package gg.muster.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.beans.BeanIntrospectionReference;
import io.micronaut.core.io.service.MicronautMetaServiceLoaderUtils;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That everything is there which interactions ask for, the acceptance tests show: they run in such a context. */
class InteractionsContextTest {
    private static final Settings SETTINGS = Settings.from(Map.of("DISCORD_GUILD_ID", "100"));

    @Test
    void it_knows_what_every_context_knows_but_for_what_is_left_out() {
        try (var all = Contexts.with(SETTINGS).start();
                var some = Contexts.forInteractions(SETTINGS).start()) {
            assertThat(beans(some))
                    .isSubsetOf(beans(all))
                    .hasSizeLessThan(beans(all).size() * 2 / 3);
            assertThat(beans(all))
                    .filteredOn(bean -> !beans(some).contains(bean))
                    .allMatch(bean -> InteractionsContext.LEFT_OUT.stream().anyMatch(bean::startsWith));
        }
    }

    @Test
    void an_introspection_is_known_by_the_name_of_its_class_before_it_is_made() throws IOException {
        var names = MicronautMetaServiceLoaderUtils.findMicronautMetaServiceEntries(
                        InteractionsContextTest.class.getClassLoader(), BeanIntrospectionReference.class.getName())
                .stream()
                .filter(name -> name.startsWith("gg.muster."))
                .toList();

        assertThat(names).hasSizeGreaterThan(100).allSatisfy(name -> {
            BeanIntrospectionReference<?> made = Class.forName(name)
                    .asSubclass(BeanIntrospectionReference.class)
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(new LazyIntrospection(name, () -> made).getName()).isEqualTo(made.getName());
        });
    }

    private static Set<String> beans(ApplicationContext context) {
        return context.getBeanDefinitionReferences().stream()
                .map(reference -> reference.getBeanDefinitionName())
                .filter(name -> name.endsWith("Definition"))
                .collect(Collectors.toSet());
    }
}
