package gg.muster.match;

import gg.muster.metrics.Counter;
import gg.muster.metrics.Metrics;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A player votes to cancel their match, or takes the vote back; {@code lua/match/vote.lua} counts. */
@Singleton
public final class VoteMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/vote", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Metrics metrics;
    private final Clock clock;

    VoteMatch(Scripts scripts, Wake wake, Metrics metrics, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        VOTED,
        ALREADY_VOTED,
        WITHDRAWN,
        NOT_VOTED,
        CANCELLED,
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
            @Nullable String match,
            boolean withdraw) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String match,
            int votes,
            int players,
            int needed,
            @Nullable String chat) {}

    public Answer<Code> vote(String league, Speaker voter, boolean withdraw) {
        var arguments = new Arguments(
                voter.request(), clock.millis(), voter.player(), voter.channel(), voter.match(), withdraw);
        var answer = scripts.run(SCRIPT, league, arguments);
        if (answer.code() == Code.CANCELLED) {
            metrics.count(Counter.MATCHES_CANCELED);
        }
        if (answer.code() == Code.CANCELLED || answer.code() == Code.VOTED) {
            wake.matchmaker(league);
        }
        return answer;
    }
}
