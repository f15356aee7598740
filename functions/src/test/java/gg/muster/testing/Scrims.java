package gg.muster.testing;

import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import java.util.List;
import java.util.Map;

/** The league whose players are on a roster, in the Redis of the {@link Lab}. */
public final class Scrims {
    private static final String ROOT = "{scrims}:";

    private final Lab lab;
    private final League league = LeagueFiles.read(List.of("scrims")).getFirst();

    private Scrims(Lab lab) {
        this.lab = lab;
    }

    /** Open, and nobody is on its roster. */
    public static Scrims open(Lab lab) {
        lab.redis()
                .hset(ROOT + "league", Map.of("epoch", "one", "state", "always", "enabled", "1", "refreshedAt", "0"));
        return new Scrims(lab);
    }

    public League league() {
        return league;
    }

    /** Somebody who is on the roster. */
    public Scrims rostered(String player, String pool) {
        lab.redis().hset(ROOT + "profiles", player, "{\"pool\":\"%s\",\"name\":\"P%s\"}".formatted(pool, player));
        return this;
    }

    /** The same, waiting since a ms. */
    public Scrims waiting(String player, String pool, long since) {
        lab.redis().zadd(ROOT + "pool:" + pool + ":lane:ALL", (double) since, player);
        lab.redis()
                .hset(
                        ROOT + "player:" + player,
                        Map.of(
                                "status",
                                "queued",
                                "lane:" + pool,
                                "ALL",
                                "at:" + pool,
                                "" + since,
                                "mmr:" + pool,
                                "25"));
        return rostered(player, pool);
    }

    /** The same, in a match whose players are asked for something first, and return to this place if it does not begin. */
    public Scrims inMatch(String player, String pool, String match, String state) {
        rostered(player, pool);
        lab.redis().hset(ROOT + "player:" + player, Map.of("status", "in_match", "match", match));
        lab.redis()
                .hset(
                        ROOT + "match:" + match,
                        Map.of(
                                "id",
                                match,
                                "pool",
                                pool,
                                "state",
                                state,
                                "kept:room.chat",
                                "555",
                                "players",
                                """
                                [{"id":"%s","entries":[{"pool":"%s","lane":"ALL","at":5,"mmr":25}]}]""".formatted(player, pool)));
        return this;
    }

    /** One of its keys, such as {@code profiles}. */
    public static String key(String name) {
        return ROOT + name;
    }
}
