package gg.muster.match.result;

import java.util.List;

/**
 * A game that might be the one a match was played as.
 *
 * @param map empty where it is not known
 * @param red who played in red, and {@code blue} in blue: Discord ids, or whatever else they are called
 * @param flags what was noticed about it
 */
public record FoundGame(String id, String map, List<String> red, List<String> blue, List<String> flags) {}
