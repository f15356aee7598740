package gg.muster.queue;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Takes those who left the guild out of the queues; {@code lua/queue/sift.lua} does. */
@Singleton
public final class SiftQueue {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("queue/sift", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Clock clock;

    SiftQueue(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        SIFTED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(long now, long asked, List<String> here, List<String> left) {}

    /** What an answer tells. */
    @Serdeable
    public record Told(int dropped) {}

    /** What was found out about players, {@code asked} being the ms at which the first was asked about. Returns who lost their place. */
    public int sift(String league, long asked, List<String> here, List<String> left) {
        return scripts.run(SCRIPT, league, new Arguments(clock.millis(), asked, here, left))
                .as(Told.class)
                .dropped();
    }
}
