package gg.muster.settings;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.exceptions.IntrospectionException;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.config.SerdeConfiguration;
import io.micronaut.serde.support.DefaultSerdeIntrospections;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;

/**
 * Looks for nothing below a final class and for nothing above {@code Object}. Serde looks there too, and so makes every
 * introspection there is: infra/decisions/022-cold-start.md.
 */
@Singleton
@Replaces(DefaultSerdeIntrospections.class)
final class QuickIntrospections extends DefaultSerdeIntrospections {
    @Inject
    QuickIntrospections(SerdeConfiguration configuration) {
        super(configuration);
    }

    @Override
    public <T> Collection<BeanIntrospection<? extends T>> findSubtypeDeserializables(Class<T> type) {
        return Modifier.isFinal(type.getModifiers()) ? List.of() : super.findSubtypeDeserializables(type);
    }

    @Override
    public <T> BeanIntrospection<T> getSerializableIntrospection(Argument<T> type) {
        if (type.getType() == Object.class) {
            throw new IntrospectionException("of Object there is no introspection");
        }
        return super.getSerializableIntrospection(type);
    }
}
