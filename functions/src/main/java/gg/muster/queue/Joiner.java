package gg.muster.queue;

import org.jspecify.annotations.Nullable;

/**
 * Who asks for a place in a queue.
 *
 * @param name what they are called; null where it is not known
 * @param pool which pool they ask for, where they may choose; null: they do not say
 * @param request the interaction's id
 * @param token to answer later
 * @param present they ask from within the guild, and not in a direct message, so they are in it
 */
public record Joiner(
        String player, @Nullable String name, @Nullable String pool, String request, String token, boolean present) {
    /** Somebody in the guild whose name is not known. */
    public static Joiner present(String player, String request, String token) {
        return new Joiner(player, null, null, request, token, true);
    }

    /** The same in a direct message; {@code pool}: the one they chose, if any. */
    public static Joiner elsewhere(String player, @Nullable String pool, String request, String token) {
        return new Joiner(player, null, pool, request, token, false);
    }
}
