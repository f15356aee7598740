package gg.muster.match.result;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Where a player came in a match, as it is handed in.
 *
 * @param player Discord id; where a form says it, also the name they joined by
 * @param position from 1; null where what was handed in is none
 * @param time ms in all; null where it is not known
 * @param replay address of the recording; null where there is none
 */
@Serdeable
public record Place(
        String player,
        @Nullable Integer position,
        @Nullable Long time,
        @Nullable String replay) {}
