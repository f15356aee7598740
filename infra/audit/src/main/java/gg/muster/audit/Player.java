package gg.muster.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a player's record says. */
record Player(String id, Map<String, String> fields, List<Place> places) {
    private static final String LANE = "lane:";

    /**
     * A place in a queue.
     *
     * @param at since when, ms as text; null where that is not said
     * @param party with which they wait there, if with any
     */
    record Place(
            String pool,
            String lane,
            @Nullable String at,
            @Nullable String party) {
        @Override
        public String toString() {
            return pool + "/" + lane;
        }
    }

    static Player of(String id, Map<String, String> fields) {
        var places = fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(LANE))
                .map(field -> place(field.getKey().substring(LANE.length()), field.getValue(), fields))
                .toList();
        return new Player(id, fields, places);
    }

    private static Place place(String pool, String lane, Map<String, String> fields) {
        return new Place(pool, lane, fields.get("at:" + pool), fields.get("with:" + pool));
    }

    /** Nobody has said anything yet: nothing holds them. */
    String status() {
        return fields.getOrDefault("status", "idle");
    }

    boolean waits() {
        return status().equals("queued");
    }

    boolean plays() {
        return status().equals("in_match");
    }

    boolean isOnHold() {
        return status().equals("locked");
    }

    @Nullable
    String match() {
        return fields.get("match");
    }

    @Nullable
    String party() {
        return fields.get("party");
    }

    long time(String field) {
        return Times.ms(fields.get(field));
    }

    Optional<Place> place(String pool) {
        return places.stream().filter(place -> place.pool().equals(pool)).findFirst();
    }
}
