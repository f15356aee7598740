package gg.muster.queue;

import gg.muster.league.League;
import gg.muster.notice.Notice;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A player says that they are still here; {@code lua/queue/stay.lua} prolongs their place. */
@Singleton
public final class StayQueue {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("queue/stay", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Clock clock;

    StayQueue(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        STAYED,
        NOT_QUEUED,
        IN_MATCH
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String player, long lasts, long remind, boolean present) {}

    /** What an answer tells, whichever code it came with; times in ms. */
    @Serdeable
    public record Told(
            @Nullable List<String> pools,
            @Nullable Long endsAt,
            @Nullable String match,
            @Nullable String chat,
            @Nullable List<Notice> notices) {}

    /** {@code present}: they say so from within the league's guild, and not in a direct message. */
    public Answer<Code> ask(League league, String player, String request, boolean present) {
        var rules = league.rules();
        var arguments = new Arguments(
                request,
                clock.millis(),
                player,
                Duration.ofMinutes(rules.entryMinutes()).toMillis(),
                Duration.ofMinutes(rules.reminderMinutes()).toMillis(),
                present);
        return scripts.run(SCRIPT, league.id(), arguments);
    }
}
