package gg.muster.outbox;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/** Sets an event aside whose effect fails for ever; {@code lua/outbox/abandon.lua} keeps it for an admin to look at. */
@Singleton
final class AbandonOutbox {
    static final Script<Arguments, Code> SCRIPT = new Script<>("outbox/abandon", Arguments.class, Code.class);

    private final Scripts scripts;

    AbandonOutbox(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    enum Code {
        ABANDONED,
        NOT_YOURS
    }

    /** See the script's header; times in ms. */
    @Serdeable
    record Arguments(long now, String group, String consumer, String event, int deliveries, String error) {}

    Code abandon(String league, Arguments arguments) {
        return scripts.run(SCRIPT, league, arguments).code();
    }
}
