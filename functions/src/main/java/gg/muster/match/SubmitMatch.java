package gg.muster.match;

import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A player hands in the game their match was played as; {@code lua/match/submit.lua} keeps it. */
@Singleton
public final class SubmitMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/submit", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    SubmitMatch(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        SUBMITTED,
        ALREADY,
        GAME_TAKEN,
        NOT_OFFERED,
        NOT_BEGUN,
        CANCELLED,
        NOT_IN_MATCH,
        WRONG_PLACE
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String player,
            @Nullable String channel,
            @Nullable String match,
            String game,
            boolean offered) {}

    /** What an answer tells, whichever code it came with; times in ms. */
    @Serdeable
    public record Told(
            @Nullable String match,
            @Nullable String game,
            @Nullable Long until,
            @Nullable String chat) {}

    /** The player named the game. */
    public Answer<Code> submit(String league, Speaker speaker, String game) {
        return run(league, speaker, game, false);
    }

    /** The player chose it among those that were found: any other is refused. */
    public Answer<Code> confirm(String league, Speaker speaker, String game) {
        return run(league, speaker, game, true);
    }

    private Answer<Code> run(String league, Speaker speaker, String game, boolean offered) {
        var arguments = new Arguments(
                speaker.request(), clock.millis(), speaker.player(), speaker.channel(), speaker.match(), game, offered);
        var answer = scripts.run(SCRIPT, league, arguments);
        if (answer.code() == Code.SUBMITTED) {
            wake.matchmaker(league);
        }
        return answer;
    }
}
