package gg.muster.stats;

/**
 * Who wants to see something.
 *
 * @param request interaction id
 * @param player Discord id
 * @param token interaction token, for the picture that follows
 */
public record Asker(String request, String player, String token) {}
