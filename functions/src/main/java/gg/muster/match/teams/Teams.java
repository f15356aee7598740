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
    private final PartyTeams parties;

    public Teams(BalancedTeams balanced, RandomTeams random, PartyTeams parties) {
        this.balanced = balanced;
        this.random = random;
        this.parties = parties;
    }

    /** Player ids of each team; there are as many players as the shape takes. A party stays together, whatever the strategy. */
    public List<List<String>> split(Split by, Shape shape, List<? extends Rated> players) {
        if (players.stream().anyMatch(player -> player.party() != null)) {
            return parties.split(players);
        }
        return switch (by) {
            case BALANCED -> shape.teams() == 2 ? balanced.split(players) : SnakeTeams.split(players, shape.teams());
            case RANDOM, FREE_FOR_ALL -> random.split(players, shape.teams());
        };
    }
}
