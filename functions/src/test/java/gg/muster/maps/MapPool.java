package gg.muster.maps;

import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.stream.IntStream;

/** A league whose admins keep a pool of maps: {@code uid0} is Map 0, and so on; a match takes three. */
final class MapPool {
    static final League SCRIMS = LeagueFiles.read(List.of("scrims")).getFirst();

    private MapPool() {}

    static void of(Lab lab, int maps) {
        IntStream.range(0, maps)
                .forEach(i -> lab.redis().hset("{scrims}:maps", "uid" + i, "{\"name\":\"Map " + i + "\"}"));
    }

    /** Each player's maps, as {@code <match>/<uid>}, played at that ms. */
    static void played(Lab lab, String player, long at, String... maps) {
        for (var map : maps) {
            lab.redis().zadd("{scrims}:plays:" + player, (double) at, map);
        }
    }
}
