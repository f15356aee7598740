package gg.muster.outbox;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;

/** Marks events as done; {@code lua/outbox/settle.lua} drops what every group has passed. */
@Singleton
final class SettleOutbox {
    static final Script<Arguments, Code> SCRIPT = new Script<>("outbox/settle", Arguments.class, Code.class);

    private final Scripts scripts;

    SettleOutbox(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    enum Code {
        SETTLED
    }

    /** See the script's header. */
    @Serdeable
    record Arguments(String group, List<String> events) {}

    /** What an answer tells. */
    @Serdeable
    record Told(long length) {}

    void settle(String league, String group, String event) {
        scripts.run(SCRIPT, league, new Arguments(group, List.of(event)));
    }
}
