package gg.muster.redis;

import java.util.function.Function;

/**
 * What a script answered: a code, and its data when asked for.
 *
 * @param code refusals included; a refusal is not an error
 */
public record Answer<C extends Enum<C>>(C code, Function<Class<?>, Object> data) {

    /** The data as the given shape; fields the script left out are null. */
    public <T> T as(Class<T> shape) {
        return shape.cast(data.apply(shape));
    }
}
