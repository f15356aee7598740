package gg.muster.panel;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a queue's panel is to show now; {@code lua/panel/show.lua} sees to it that whatever changes later is shown later. */
@Singleton
public final class ShowPanel {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("panel/show", Arguments.class, Code.class);
    private static final int MATCHES_NAMED = 5;

    private final Scripts scripts;
    private final Clock clock;

    ShowPanel(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        SHOWN,
        ALREADY
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            long now,
            String pool,
            List<String> lanes,
            @Nullable String season,
            @Nullable Long since,
            int most) {}

    /**
     * What there is to show; times in ms.
     *
     * @param usual how long those waited who were picked lately; null: nobody was
     * @param running how many of its matches are live
     * @param matches the newest of them
     * @param message the panel as it is; null: there is none, like {@code channel} and {@code postedAt}
     */
    @Serdeable
    public record Seen(
            int waiting,
            boolean open,
            boolean inSeason,
            @Nullable Long usual,
            int running,
            List<Running> matches,
            @Nullable String channel,
            @Nullable String message,
            @Nullable Long postedAt) {
        public Seen {
            matches = matches == null ? List.of() : List.copyOf(matches);
        }
    }

    /** A live match; {@code since} in ms. */
    @Serdeable
    public record Running(String id, long since) {}

    /** As it stands. */
    public Seen now(League league, Queue queue) {
        return show(league, queue, null).orElseThrow();
    }

    /** Because of a change at {@code since}, ms; empty where it was shown after that. */
    public Optional<Seen> since(League league, Queue queue, long since) {
        return show(league, queue, since);
    }

    private Optional<Seen> show(League league, Queue queue, @Nullable Long since) {
        var pool = queue.pools().getFirst().id();
        var arguments = new Arguments(clock.millis(), pool, queue.laneIds(), league.season(), since, MATCHES_NAMED);
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        return answer.code() == Code.SHOWN ? Optional.of(answer.as(Seen.class)) : Optional.empty();
    }
}
