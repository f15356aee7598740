package gg.muster.match.teams;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Deals players out to teams by chance; every way to do so is as likely as any other. */
@Singleton
public final class RandomTeams {
    private final RandomGenerator random;

    public RandomTeams(RandomGenerator random) {
        this.random = random;
    }

    /** Player ids of {@code teams} teams of equal size. */
    public List<List<String>> split(List<? extends Rated> players, int teams) {
        var dealt = new ArrayList<>(players.stream().map(Rated::id).toList());
        Collections.shuffle(dealt, java.util.Random.from(random));
        int size = dealt.size() / teams;
        return IntStream.range(0, teams)
                .mapToObj(team -> List.copyOf(dealt.subList(team * size, (team + 1) * size)))
                .toList();
    }
}
