package gg.muster.profile;

import gg.muster.league.League;
import gg.muster.league.Rules;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody asks about a player; {@code lua/profile/view.lua} tells what Redis knows. */
@Singleton
public final class ViewProfile {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("profile/view", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Clock clock;

    ViewProfile(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        FOUND,
        UNKNOWN
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(long now, String player, long window) {}

    /** A queue they wait in; ms. */
    @Serdeable
    public record Place(String pool, long since) {}

    /**
     * A match they played.
     *
     * @param at ms at which it ended
     * @param position their place in its result; null while that is not known
     */
    @Serdeable
    public record Played(
            String match,
            long at,
            List<String> maps,
            @Nullable Integer position) {
        public Played {
            maps = maps == null ? List.of() : List.copyOf(maps);
        }
    }

    /** A match that did not begin because they were not there, and the ban for it; ms. */
    @Serdeable
    public record Dodge(String match, long at, long ban) {}

    /** Until when they may not queue, ms: for a reason of an admin's, or a match they were not there for. */
    @Serdeable
    public record Ban(
            long until, @Nullable String reason, @Nullable String match) {}

    /** See the script's header. */
    @Serdeable
    public record Told(
            String player,
            @Nullable String pool,
            boolean locked,
            List<Place> queues,
            @Nullable String match,
            int played,
            List<Played> recent,
            int counted,
            int dodged,
            long window,
            List<Dodge> dodges,
            @Nullable Ban ban) {
        public Told {
            queues = queues == null ? List.of() : List.copyOf(queues);
            recent = recent == null ? List.of() : List.copyOf(recent);
            dodges = dodges == null ? List.of() : List.copyOf(dodges);
        }
    }

    public Answer<Code> of(League league, String player) {
        var window = Optional.ofNullable(league.rules().dodges())
                .map(Rules.Dodges::window)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
        return scripts.run(SCRIPT, league.id(), new Arguments(clock.millis(), player, window.toMillis()));
    }
}
