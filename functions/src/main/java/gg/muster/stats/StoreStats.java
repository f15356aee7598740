package gg.muster.stats;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Publishes what players have achieved; {@code lua/stats/store.lua} keeps it. */
@Singleton
public final class StoreStats {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("stats/store", Arguments.class, Code.class);

    private final Scripts scripts;
    private final JsonMapper json;

    StoreStats(Scripts scripts, JsonMapper json) {
        this.scripts = scripts;
        this.json = json;
    }

    /** See the script's header. */
    public enum Code {
        STORED
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments(String gamemode, Map<String, String> stats, Map<String, Integer> ratings) {}

    /** What an answer tells. */
    @Serdeable
    public record Told(int ranked) {}

    /** Returns how many players are on the leaderboard of that gamemode. */
    public int store(String league, String gamemode, Map<String, PlayerStats> players) {
        var stats = new TreeMap<String, String>();
        var ratings = new TreeMap<String, Integer>();
        players.forEach((player, each) -> {
            stats.put(player, written(each));
            ratings.put(player, each.rating());
        });
        return scripts.run(SCRIPT, league, new Arguments(gamemode, stats, ratings))
                .as(Told.class)
                .ranked();
    }

    private String written(PlayerStats stats) {
        try {
            return json.writeValueAsString(stats);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
