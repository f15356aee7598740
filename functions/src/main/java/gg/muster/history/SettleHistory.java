package gg.muster.history;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Says how far history is safe; {@code lua/history/settle.lua} lets go of the events before. */
@Singleton
final class SettleHistory {
    static final Script<Arguments, Code> SCRIPT = new Script<>("history/settle", Arguments.class, Code.class);

    private final Scripts scripts;

    SettleHistory(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    enum Code {
        SETTLED,
        REFUSED
    }

    /** See the script's header. */
    @Serdeable
    record Arguments(String epoch, String last) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    record Told(@Nullable Long length) {}

    void settle(String league, Position position) {
        scripts.run(SCRIPT, league, new Arguments(position.epoch(), position.event()));
    }
}
