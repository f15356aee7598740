package gg.muster.rating;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Map;

/** Publishes ratings for the matchmaker; {@code lua/rating/store.lua} keeps them. */
@Singleton
public final class StoreRating {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("rating/store", Arguments.class, Code.class);

    private final Scripts scripts;

    StoreRating(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        STORED
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments(String gamemode, Map<String, Double> ratings) {}

    /** What an answer tells. */
    @Serdeable
    public record Told(int known) {}

    /** Returns how many players have a rating in that gamemode. */
    public int store(String league, String gamemode, Map<String, Double> ratings) {
        return scripts.run(SCRIPT, league, new Arguments(gamemode, ratings))
                .as(Told.class)
                .known();
    }
}
