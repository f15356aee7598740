package gg.muster.admin;

import gg.muster.league.League;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A pool and its lanes, for the scripts that look at all who wait. */
@Serdeable
public record Lanes(String pool, List<String> lanes) {

    /** Every pool of the league. */
    static List<Lanes> all(League league) {
        return league.queues().stream()
                .flatMap(queue -> queue.pools().stream().map(pool -> new Lanes(pool.id(), queue.laneIds())))
                .toList();
    }
}
