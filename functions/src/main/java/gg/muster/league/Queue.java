package gg.muster.league;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * One queue of a league: who may wait in it, how a match is picked from it and what that match looks like.
 *
 * @param name a sentence part; {@code {pool}} stands for the pool's name
 * @param pools players of different pools never meet
 * @param lanes in picking order
 * @param window entries of a lane looked at when a match is picked
 */
public record Queue(
        String id,
        String name,
        Shape shape,
        List<Pool> pools,
        List<Lane> lanes,
        String pick,
        int window,
        Split split,
        List<String> maps,
        Rooms rooms) {

    /** How many teams of how many players. */
    @Serdeable
    public record Shape(int teams, int size) {
        public int players() {
            return teams * size;
        }
    }

    /** The part of a queue whose players may meet; {@code id} is unique in the league. */
    public record Pool(String id, String name) {}

    /**
     * Players who are picked at the same turn, by their status in the league. Those of them who have played the games
     * that the league requires wait in a lane of their own, right behind the others.
     */
    public record Lane(String id, String name, List<String> statuses) {
        /** No id in a league file has a plus sign. */
        private static final String DONE = "+done";

        /** The lane of those who have played their required games. */
        public String doneId() {
            return id + DONE;
        }

        /** Both lanes, in picking order. */
        public List<String> ids() {
            return List.of(id, doneId());
        }
    }

    /** How the picked are split into teams. */
    public enum Split {
        BALANCED
    }

    /**
     * The rooms of a match; {@code {pool}} and {@code {match}} stand for their ids.
     *
     * @param teams a voice room for each team, in team order
     * @param overflow the text channel in which a match gets a private thread when the guild is full
     */
    @Serdeable
    public record Rooms(String category, String chat, String lobby, List<String> teams, String overflow) {}

    /** Every lane in picking order, that of those who have played their games after each. */
    public List<String> laneIds() {
        return lanes.stream().flatMap(lane -> lane.ids().stream()).toList();
    }

    /** What an id of {@link #laneIds()} stands for. */
    public Optional<Lane> lane(String id) {
        return lanes.stream().filter(lane -> lane.ids().contains(id)).findFirst();
    }

    public Optional<Pool> pool(String id) {
        return pools.stream().filter(pool -> pool.id().equals(id)).findFirst();
    }

    /** The lane of a league status; empty: that status may not play. */
    public Optional<Lane> laneOf(String status) {
        return lanes.stream().filter(lane -> lane.statuses().contains(status)).findFirst();
    }

    /** The queue's name as said to somebody in this pool. */
    public String nameIn(String pool) {
        return name.replace("{pool}", pool(pool).map(Pool::name).orElse(pool));
    }
}
