package gg.muster.party;

import org.jspecify.annotations.Nullable;

/**
 * Who does something with their party.
 *
 * @param request the interaction's id
 * @param channel where they act; null in a direct message
 */
public record Actor(String request, String player, @Nullable String channel) {}
