package gg.muster.outbox;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the events whose effects are due; {@code lua/outbox/take.lua} hands them out. */
@Singleton
final class TakeOutbox {
    static final Script<Arguments, Code> SCRIPT = new Script<>("outbox/take", Arguments.class, Code.class);

    private final Scripts scripts;

    TakeOutbox(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    enum Code {
        TAKEN
    }

    /** See the script's header; times in ms. */
    @Serdeable
    record Arguments(String request, String group, String consumer, List<String> types, int count, long claimAfter) {}

    /**
     * What was handed out.
     *
     * @param more whether it is worth asking again
     */
    @Serdeable
    record Taken(List<Event> events, boolean more) {
        Taken(@Nullable List<Event> events, boolean more) {
            this.events = events == null ? List.of() : events;
            this.more = more || !this.events.isEmpty();
        }
    }

    Taken take(String league, Arguments arguments) {
        return scripts.run(SCRIPT, league, arguments).as(Taken.class);
    }
}
