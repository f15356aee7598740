package gg.muster.setup;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps which channel of the guild is what; {@code lua/setup/keep.lua} keeps the first of two. */
@Singleton
public final class KeepSetup {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("setup/keep", Arguments.class, Code.class);

    private final Scripts scripts;

    KeepSetup(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        KEPT,
        HELD
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments(
            String place, @Nullable String id, @Nullable String instead) {}

    /** What an answer tells. */
    @Serdeable
    public record Told(@Nullable String id) {}

    /** Returns the channel that is kept from now on: this one, unless another worker was quicker. */
    public String keep(String league, String place, String id, @Nullable String instead) {
        var answer = scripts.run(SCRIPT, league, new Arguments(place, id, instead));
        return switch (answer.code()) {
            case KEPT -> id;
            case HELD -> Objects.requireNonNullElse(answer.as(Told.class).id(), id);
        };
    }

    /** There is no such place any more. */
    public void forget(String league, String place, String id) {
        scripts.run(SCRIPT, league, new Arguments(place, null, id));
    }
}
