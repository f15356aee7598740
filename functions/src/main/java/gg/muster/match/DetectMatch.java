package gg.muster.match;

import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A player asks for the game of their match to be found; {@code lua/match/detect.lua} notes it. */
@Singleton
public final class DetectMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/detect", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    DetectMatch(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        LOOKING,
        ONLY_LINKS,
        ALREADY,
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
            String token) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String match,
            @Nullable String game,
            @Nullable String chat) {}

    /** What is found replaces the first reply to the interaction that {@code token} belongs to. */
    public Answer<Code> ask(String league, Speaker speaker, String token) {
        var arguments = new Arguments(
                speaker.request(), clock.millis(), speaker.player(), speaker.channel(), speaker.match(), token);
        var answer = scripts.run(SCRIPT, league, arguments);
        if (answer.code() == Code.LOOKING) {
            wake.matchmaker(league);
        }
        return answer;
    }
}
