package gg.muster.panel;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Keeps which message is the panel of a pool; {@code lua/panel/keep.lua} keeps the first of two. */
@Singleton
public final class KeepPanel {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("panel/keep", Arguments.class, Code.class);

    private final Scripts scripts;

    KeepPanel(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        KEPT,
        HELD
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String pool,
            String channel,
            String message,
            long postedAt,
            @Nullable String instead) {}

    /** Whether it is the panel from now on; {@code instead}: the one until now, null where there was none. */
    public boolean keep(
            String league, String pool, String channel, String message, long postedAt, @Nullable String instead) {
        return scripts.run(SCRIPT, league, new Arguments(pool, channel, message, postedAt, instead))
                        .code()
                == Code.KEPT;
    }
}
