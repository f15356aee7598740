package gg.muster.match;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks for a match, and from where.
 *
 * @param request the interaction's id
 * @param channel null in a direct message
 * @param match the match that a button or form belongs to; null for a command
 */
public record Speaker(
        String request,
        String player,
        @Nullable String channel,
        @Nullable String match) {}
