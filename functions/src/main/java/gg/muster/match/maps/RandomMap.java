package gg.muster.match.maps;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.random.RandomGenerator;

/** Any map of the pool, each as likely as the others. */
@Singleton
public final class RandomMap {
    private final RandomGenerator random;

    public RandomMap(RandomGenerator random) {
        this.random = random;
    }

    /** One of {@code maps}, which is never empty: the league file must name some. */
    public String pick(List<String> maps) {
        return maps.get(random.nextInt(maps.size()));
    }
}
