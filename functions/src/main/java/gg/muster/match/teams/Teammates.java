package gg.muster.match.teams;

import java.util.List;

/**
 * How much a split repeats the teams that its players were in lately. Two who shared a team weigh 16 when it was the
 * last match of both, and half as much for every match that either has played since.
 */
final class Teammates {
    private static final int LAST_MATCH = 16;

    /** By two players; 0 for those who were in no team together. */
    private final int[][] weights;

    Teammates(List<? extends Rated> players) {
        weights = new int[players.size()][players.size()];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < i; j++) {
                weights[i][j] = weight(players.get(i).sides(), players.get(j).sides());
            }
        }
    }

    private static int weight(List<String> one, List<String> other) {
        int weight = 0;
        for (int i = 0; i < one.size(); i++) {
            int at = other.indexOf(one.get(i));
            if (at >= 0) {
                weight += LAST_MATCH >> Math.max(i, at);
            }
        }
        return weight;
    }

    /** The weights of all who are in one half together; a bit of {@code split} says which half a player is in. */
    int repeatedIn(long split) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < i; j++) {
                if ((split >> i & 1) == (split >> j & 1)) {
                    sum += weights[i][j];
                }
            }
        }
        return sum;
    }
}
