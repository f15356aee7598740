package gg.muster.match;

import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A player votes on how their match ends, or takes the vote back; {@code lua/match/vote.lua} counts. */
@Singleton
public final class VoteMatch {
    /** What players vote for who want to cancel their match. */
    public static final String CANCEL = "cancel";

    /** What players vote for who have played, where they hand in what happened by a form. */
    public static final String DONE = "done";

    private static final String TEAM = "team:";

    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/vote", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    VoteMatch(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        VOTED,
        ALREADY_VOTED,
        WITHDRAWN,
        NOT_VOTED,
        CANCELLED,
        COMPLETED,
        NO_CHOICE,
        NOT_BEGUN,
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
            @Nullable String choice) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable String match,
            @Nullable String choice,
            @Nullable String called,
            int votes,
            int players,
            int needed,
            @Nullable String chat) {}

    /** What players vote for who say that a team won; teams count from 0 here, and from 1 in what is stored. */
    public static String wonBy(int team) {
        return TEAM + (team + 1);
    }

    /** The team that a choice says won, from 0; empty for any other choice. */
    public static OptionalInt winner(String choice) {
        return choice.startsWith(TEAM)
                ? OptionalInt.of(Integer.parseInt(choice.substring(TEAM.length())) - 1)
                : OptionalInt.empty();
    }

    /** Votes for {@code choice}; null takes back whatever the player voted for. */
    public Answer<Code> vote(String league, Speaker voter, @Nullable String choice) {
        var arguments =
                new Arguments(voter.request(), clock.millis(), voter.player(), voter.channel(), voter.match(), choice);
        var answer = scripts.run(SCRIPT, league, arguments);
        switch (answer.code()) {
            case VOTED, WITHDRAWN, CANCELLED -> wake.matchmaker(league);
            case COMPLETED -> {
                wake.matchmaker(league);
                wake.ledger(league);
            }
            case ALREADY_VOTED, NOT_VOTED, NO_CHOICE, NOT_BEGUN, OVER, NOT_IN_MATCH, WRONG_PLACE -> {}
        }
        return answer;
    }
}
