package gg.muster.settings;

import gg.muster.snapshot.BeforeSnapshot;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.exceptions.IntrospectionException;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.config.SerdeConfiguration;
import io.micronaut.serde.support.DefaultSerdeIntrospections;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for nothing below a final class, and for nothing above a type whose supertypes have no introspection. Serde looks
 * there too, and so makes every introspection there is: infra/decisions/022-cold-start.md.
 */
@Singleton
@Replaces(DefaultSerdeIntrospections.class)
final class QuickIntrospections extends DefaultSerdeIntrospections implements BeforeSnapshot {
    @Inject
    QuickIntrospections(SerdeConfiguration configuration) {
        super(configuration);
    }

    /** Before a snapshot nobody waits: it has all of them. */
    @Override
    public void rehearse() {
        getBeanIntrospector().findIntrospections(each -> true);
    }

    @Override
    public <T> Collection<BeanIntrospection<? extends T>> findSubtypeDeserializables(Class<T> type) {
        return Modifier.isFinal(type.getModifiers()) ? List.of() : super.findSubtypeDeserializables(type);
    }

    @Override
    public <T> BeanIntrospection<T> getSerializableIntrospection(Argument<T> type) {
        if (!isKnown(type.getType())) {
            throw new IntrospectionException("nothing that " + type.getTypeName() + " is has an introspection");
        }
        return super.getSerializableIntrospection(type);
    }

    private boolean isKnown(@Nullable Class<?> type) {
        return type != null
                && (getBeanIntrospector().findIntrospection(type).isPresent()
                        || isKnown(type.getSuperclass())
                        || Arrays.stream(type.getInterfaces()).anyMatch(this::isKnown));
    }
}
