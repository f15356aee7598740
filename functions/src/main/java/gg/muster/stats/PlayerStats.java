package gg.muster.stats;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a player has achieved in one gamemode.
 *
 * @param name what they were called when they last joined; null where it is not known
 * @param rating the number that players read
 * @param streak games won in a row, or lost, then negative
 * @param maps by map, those played most
 * @param queues by id, those played most
 * @param curve the rating after each of the last games, oldest first
 */
@Serdeable
public record PlayerStats(
        @Nullable String name,
        int rating,
        int games,
        int wins,
        int streak,
        Map<String, Tally> maps,
        Map<String, Tally> queues,
        List<Integer> curve) {
    /** Games that a curve shows. */
    public static final int CURVE = 30;

    /** Maps and queues of which it is known; with the curve it bounds what a player takes of Redis. */
    public static final int KINDS = 8;

    public PlayerStats {
        maps = maps == null ? Map.of() : Map.copyOf(maps);
        queues = queues == null ? Map.of() : Map.copyOf(queues);
        curve = curve == null ? List.of() : List.copyOf(curve);
    }

    /** How many games, and how many of them were won. */
    @Serdeable
    public record Tally(int games, int wins) {
        /** Both together. */
        public Tally plus(Tally other) {
            return new Tally(games + other.games, wins + other.wins);
        }
    }

    /** Whatever was played most comes first. */
    public static List<Map.Entry<String, Tally>> mostPlayed(Map<String, Tally> all) {
        return all.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Tally>>comparingInt(
                                each -> each.getValue().games())
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    public Tally tally() {
        return new Tally(games, wins);
    }
}
