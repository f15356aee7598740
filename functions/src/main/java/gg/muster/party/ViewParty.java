package gg.muster.party;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What a party is like now; {@code lua/party/view.lua} tells. */
@Singleton
public final class ViewParty {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("party/view", Arguments.class, Code.class);

    private final Scripts scripts;

    ViewParty(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        FOUND,
        GONE
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments(String party) {}

    /** Empty when it is over. */
    public Optional<Party> find(String league, String party) {
        var answer = scripts.run(SCRIPT, league, new Arguments(party));
        return answer.code() == Code.FOUND ? Optional.of(answer.as(Party.class)) : Optional.empty();
    }
}
