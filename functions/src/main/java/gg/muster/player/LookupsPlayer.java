package gg.muster.player;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who waits for a profile; {@code lua/player/lookups.lua} lists them. */
@Singleton
final class LookupsPlayer {
    static final Script<Arguments, Code> SCRIPT = new Script<>("player/lookups", Arguments.class, Code.class);
    private static final int AT_A_TIME = 1000;

    private final Scripts scripts;

    LookupsPlayer(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    enum Code {
        FOUND
    }

    /** See the script's header. */
    @Serdeable
    record Arguments(int count) {}

    /** A join that waits: its request id, who asked, the interaction token to answer with, and when, in ms. */
    @Serdeable
    record Lookup(
            String request,
            String player,
            String token,
            @Nullable String pool,
            long at) {}

    /** What an answer tells. */
    @Serdeable
    record Told(@Nullable List<Lookup> lookups) {}

    List<Lookup> waiting(String league) {
        var lookups = scripts.run(SCRIPT, league, new Arguments(AT_A_TIME))
                .as(Told.class)
                .lookups();
        return lookups == null ? List.of() : lookups;
    }
}
