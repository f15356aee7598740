package gg.muster.match.result;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a result that was handed in.
 *
 * @param player a Discord id, or whatever else was given instead; null where it concerns nobody
 * @param position null where it does not matter
 */
@Serdeable
public record Problem(
        What what, @Nullable String player, @Nullable Integer position) {

    /** The script finds those before {@code NO_PLAYER}; the others are wrong whatever match they are about. */
    public enum What {
        UNKNOWN_PLAYER,
        SHARED_NAME,
        PLAYER_TWICE,
        PLAYER_MISSING,
        NO_SUCH_POSITION,
        POSITION_TWICE,
        NO_PLAYER,
        NO_POSITION,
        NO_TIME,
        NO_REPLAY
    }

    static Problem of(What what, @Nullable String player) {
        return new Problem(what, player, null);
    }
}
