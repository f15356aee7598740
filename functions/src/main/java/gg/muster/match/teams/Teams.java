package gg.muster.match.teams;

import gg.muster.league.Queue.Shape;
import gg.muster.league.Queue.Split;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the teams of a match by the strategy that its queue names. */
@Singleton
public final class Teams {
    private final BalancedTeams balanced;
    private final RandomTeams random;

    public Teams(BalancedTeams balanced, RandomTeams random) {
        this.balanced = balanced;
        this.random = random;
    }

    /** Player ids of each team; there are as many players as the shape takes. */
    public List<List<String>> split(Split by, Shape shape, List<? extends Rated> players) {
        return switch (by) {
            case BALANCED -> shape.teams() == 2 ? balanced.split(players) : SnakeTeams.split(players, shape.teams());
            case RANDOM, FREE_FOR_ALL -> random.split(players, shape.teams());
        };
    }
}
