package gg.muster.party;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every party there is; {@code lua/party/list.lua} tells. */
@Singleton
public final class ListParty {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("party/list", Arguments.class, Code.class);

    private final Scripts scripts;

    ListParty(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        FOUND
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments() {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(@Nullable List<String> parties) {}

    /** Their ids. */
    public List<String> all(String league) {
        var told = scripts.run(SCRIPT, league, new Arguments()).as(Told.class).parties();
        return told == null ? List.of() : told;
    }
}
