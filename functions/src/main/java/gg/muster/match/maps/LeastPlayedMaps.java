package gg.muster.match.maps;

import gg.muster.league.Play.MapPick;
import gg.muster.league.Queue.Track;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Different maps, at random from those that the players of a match have played least. The pool is shuffled and then sorted
 * by how often they, taken together, have played each map; the sort is stable, so maps played equally often stay in random
 * order. The bottom of it are so many percent of the pool, rounded up, but no fewer than the match takes, and no fewer than
 * the smallest pool that the league allows: else a small pool would always give the same few. Of the bottom each map is as
 * likely as the others.
 */
@Singleton
public final class LeastPlayedMaps {
    private static final double PERCENT = 100.0;

    private final RandomGenerator random;

    public LeastPlayedMaps(RandomGenerator random) {
        this.random = random;
    }

    /**
     * As many as {@code how} says, in the order in which they are played; all of the pool where it has fewer.
     *
     * @param plays by uid; a map that is not there was never played
     */
    public List<Track> pick(Collection<Track> pool, Map<String, Integer> plays, MapPick how) {
        var leastFirst = new ArrayList<>(pool);
        Collections.shuffle(leastFirst, random);
        leastFirst.sort(Comparator.comparing(track -> plays.getOrDefault(track.uid(), 0)));
        var bottom = leastFirst.subList(0, bottom(pool.size(), how));
        Collections.shuffle(bottom, random);
        return List.copyOf(bottom.subList(0, Math.min(how.count(), bottom.size())));
    }

    /** How many maps count as least played. */
    static int bottom(int pool, MapPick how) {
        int share = (int) Math.ceil(pool * how.share() / PERCENT);
        int minimum = how.history() == null ? 0 : how.history().minimum();
        return Math.min(pool, Math.max(share, Math.max(how.count(), minimum)));
    }
}
