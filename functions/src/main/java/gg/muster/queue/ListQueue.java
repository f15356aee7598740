package gg.muster.queue;

import gg.muster.league.League;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A player looks at every queue; {@code lua/queue/list.lua} shows them. */
@Singleton
public final class ListQueue {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("queue/list", Arguments.class, Code.class);

    private final Scripts scripts;

    ListQueue(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        FOUND
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments(@Nullable String season, List<Lanes> pools) {}

    /** A pool's lanes in picking order. */
    @Serdeable
    public record Lanes(String pool, List<String> lanes) {}

    /** Every pool, in the order of the league file. */
    @Serdeable
    public record Told(boolean inSeason, List<Pool> pools) {}

    /** One of them: players who wait, and matches that are not over. */
    @Serdeable
    public record Pool(String pool, boolean open, int waiting, int running) {}

    public Told all(League league) {
        var pools = league.queues().stream()
                .flatMap(queue -> queue.pools().stream().map(pool -> new Lanes(pool.id(), queue.laneIds())))
                .toList();
        return scripts.run(SCRIPT, league.id(), new Arguments(league.season(), pools))
                .as(Told.class);
    }
}
