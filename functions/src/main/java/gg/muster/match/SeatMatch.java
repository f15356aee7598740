package gg.muster.match;

import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Finds the match a player may speak for; {@code lua/match/seat.lua} looks. */
@Singleton
public final class SeatMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/seat", Arguments.class, Code.class);

    private final Scripts scripts;

    SeatMatch(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        FOUND,
        NOT_IN_MATCH,
        WRONG_PLACE
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments(
            String player,
            @Nullable String channel,
            @Nullable String match) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String match,
            Match.@Nullable State state,
            @Nullable String game,
            boolean detect,
            @Nullable String chat) {}

    public Answer<Code> find(String league, Speaker speaker) {
        return scripts.run(SCRIPT, league, new Arguments(speaker.player(), speaker.channel(), speaker.match()));
    }
}
