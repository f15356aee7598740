package gg.muster.league;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One league as its file describes it, checked and immutable.
 *
 * @param id lower case; the root of its Redis keys
 * @param season the state of the league in which its queues work, lower case; null: always
 * @param strict nobody joins while the league's database is down
 * @param queues at least one
 */
public record League(
        String id, String name, @Nullable String season, boolean strict, Rules rules, Admin admin, List<Queue> queues) {

    /**
     * Who may administer it, besides those who may manage the guild, and where that is told.
     *
     * @param role id of a role; empty: none
     * @param channel name of a text channel; empty: none
     */
    public record Admin(String role, String channel) {}

    /** The same league by other figures. */
    public League playingBy(Rules others) {
        return new League(id, name, season, strict, others, admin, queues);
    }

    /** The queue a bare command means. */
    public Queue mainQueue() {
        return queues.getFirst();
    }

    /** The queue a pool belongs to; every pool has one. */
    public Queue queueOf(String pool) {
        return queues.stream()
                .filter(queue -> queue.pool(pool).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("league " + id + " has no pool " + pool));
    }
}
