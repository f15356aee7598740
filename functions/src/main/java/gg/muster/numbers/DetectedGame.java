package gg.muster.numbers;

import java.util.List;

/**
 * A game that Numbers found for some players.
 *
 * @param redPlayers who played in red, and {@code bluePlayers} in blue, as Numbers names them
 * @param flags what Numbers noticed about it
 */
public record DetectedGame(
        String gameId, String map, List<String> redPlayers, List<String> bluePlayers, List<String> flags) {}
