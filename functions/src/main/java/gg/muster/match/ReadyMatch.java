package gg.muster.match;

import gg.muster.league.Play;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A player says that they are there; {@code lua/match/ready.lua} begins the match with the last of them. */
@Singleton
public final class ReadyMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/ready", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    ReadyMatch(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        READY,
        ALREADY_READY,
        BEGUN,
        UNDER_WAY,
        OVER,
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
            @Nullable String match) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String match,
            int ready,
            int players,
            @Nullable Long readyBy,
            Play.@Nullable Asking asking,
            @Nullable String chat) {}

    public Answer<Code> ready(String league, Speaker player) {
        var arguments =
                new Arguments(player.request(), clock.millis(), player.player(), player.channel(), player.match());
        var answer = scripts.run(SCRIPT, league, arguments);
        if (answer.code() == Code.READY || answer.code() == Code.BEGUN) {
            wake.matchmaker(league);
        }
        return answer;
    }
}
