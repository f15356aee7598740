package gg.muster.match;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads a match; {@code lua/match/view.lua} shows it. */
@Singleton
public final class ViewMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/view", Arguments.class, Code.class);

    private final Scripts scripts;

    ViewMatch(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        FOUND,
        GONE
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments(String match) {}

    public Optional<Match> find(String league, String match) {
        var answer = scripts.run(SCRIPT, league, new Arguments(match));
        return answer.code() == Code.FOUND ? Optional.of(answer.as(Match.class)) : Optional.empty();
    }
}
