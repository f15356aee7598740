package gg.muster.settings;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospectionReference;
import java.util.function.Supplier;

/**
 * An introspection of which only the name is known until somebody reads or writes such an object. Micronaut makes all of
 * them to find out their names.
 *
 * @param introspection its class, such as {@code gg.muster.queue.$JoinQueue$Told$Introspection}
 */
record LazyIntrospection(String introspection, Supplier<? extends BeanIntrospectionReference<?>> made)
        implements BeanIntrospectionReference<Object> {
    /** The class that it is of: {@code gg.muster.queue.JoinQueue$Told}. */
    @Override
    public String getName() {
        int simple = introspection.lastIndexOf('.') + 1;
        return introspection.substring(0, simple)
                + introspection.substring(simple + 1, introspection.lastIndexOf("$Introspection"));
    }

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Object> getBeanType() {
        return (Class<Object>) made.get().getBeanType();
    }

    @Override
    @SuppressWarnings("unchecked")
    public BeanIntrospection<Object> load() {
        return (BeanIntrospection<Object>) made.get().load();
    }

    @Override
    public AnnotationMetadata getAnnotationMetadata() {
        return made.get().getAnnotationMetadata();
    }
}
