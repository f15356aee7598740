package gg.muster.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key as it was seen.
 *
 * @param family null where it is none of the table
 * @param names what stands for the placeholders of its shape
 * @param type as {@code TYPE} says it
 * @param left ms it has left to live; negative where it does not expire
 * @param content a small hash by its fields, a small sorted set with its scores; empty of any other
 */
record Key(
        String name,
        @Nullable Family family,
        List<String> names,
        String type,
        long left,
        Map<String, String> content) {}
