package gg.muster.match;

import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets the players of a match hand in a game that was found for it; {@code lua/match/offer.lua} notes which. */
@Singleton
public final class OfferMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/offer", Arguments.class, Code.class);

    private final Scripts scripts;

    OfferMatch(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        OFFERED,
        NONE,
        REFUSED,
        GONE
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments(String match, List<String> games) {}

    /** What an answer tells, whichever code it came with; no games where JSON has none. */
    @Serdeable
    public record Told(
            List<String> games,
            Match.@Nullable State state,
            @Nullable String game) {
        public Told {
            games = games == null ? List.of() : List.copyOf(games);
        }
    }

    public Answer<Code> offer(String league, String match, List<String> games) {
        return scripts.run(SCRIPT, league, new Arguments(match, games));
    }
}
