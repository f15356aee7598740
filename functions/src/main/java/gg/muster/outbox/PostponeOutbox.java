package gg.muster.outbox;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/** Leaves an event for later, or keeps it for longer; {@code lua/outbox/postpone.lua} sets until when. */
@Singleton
final class PostponeOutbox {
    static final Script<Arguments, Code> SCRIPT = new Script<>("outbox/postpone", Arguments.class, Code.class);

    private final Scripts scripts;

    PostponeOutbox(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    enum Code {
        POSTPONED,
        NOT_YOURS
    }

    /** See the script's header; times in ms. */
    @Serdeable
    record Arguments(String group, String consumer, String event, long claimAfter, long pause) {}

    void postpone(String league, Arguments arguments) {
        scripts.run(SCRIPT, league, arguments);
    }
}
