package gg.muster.admin;

import gg.muster.league.League;
import gg.muster.match.Match;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An admin looks at everything; {@code lua/admin/status.lua} shows it. */
@Singleton
public final class StatusAdmin {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("admin/status", Arguments.class, Code.class);

    private final Scripts scripts;

    StatusAdmin(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        FOUND
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments(List<Lanes> pools) {}

    /**
     * The league as it stands; times in ms.
     *
     * @param state what the league's database calls its season; null before the first reading
     * @param off the league keeps all its queues switched off
     * @param awaiting results that players have yet to hand in; null when there are none
     * @param lastMatch when the newest match formed
     * @param locked players on hold
     * @param effects by consumer group
     * @param abandoned events set aside, newest first
     */
    @Serdeable
    public record Seen(
            @Nullable String state,
            boolean off,
            @Nullable Long refreshedAt,
            @Nullable Long databaseDownSince,
            List<Pool> pools,
            List<Live> matches,
            @Nullable Awaiting awaiting,
            @Nullable Long lastMatch,
            int locked,
            Map<String, Effects> effects,
            List<Abandoned> abandoned,
            Health health) {
        public Seen(
                @Nullable String state,
                boolean off,
                @Nullable Long refreshedAt,
                @Nullable Long databaseDownSince,
                @Nullable List<Pool> pools,
                @Nullable List<Live> matches,
                @Nullable Awaiting awaiting,
                @Nullable Long lastMatch,
                int locked,
                @Nullable Map<String, Effects> effects,
                @Nullable List<Abandoned> abandoned,
                Health health) {
            this.state = state;
            this.off = off;
            this.refreshedAt = refreshedAt;
            this.databaseDownSince = databaseDownSince;
            this.pools = pools == null ? List.of() : List.copyOf(pools);
            this.matches = matches == null ? List.of() : List.copyOf(matches);
            this.awaiting = awaiting;
            this.lastMatch = lastMatch;
            this.locked = locked;
            this.effects = effects == null ? Map.of() : Map.copyOf(effects);
            this.abandoned = abandoned == null ? List.of() : List.copyOf(abandoned);
            this.health = health;
        }

        /** Players waiting in any pool. */
        public int players() {
            return pools.stream().mapToInt(Pool::waiting).sum();
        }

        /** Whether there is nothing that a reset would end. */
        public boolean isEmpty() {
            return matches.isEmpty() && players() == 0 && locked == 0;
        }
    }

    /**
     * One pool.
     *
     * @param byLane players waiting, by lane
     * @param oldest since when the longest waiting waits, ms; null when nobody does
     */
    @Serdeable
    public record Pool(
            String pool,
            boolean open,
            Map<String, Integer> byLane,
            @Nullable Long oldest) {
        public int waiting() {
            return byLane.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A match that is not over; {@code since} in ms. */
    @Serdeable
    public record Live(
            String id,
            String pool,
            Match.State state,
            long since,
            @Nullable Result result) {}

    /**
     * A result that the league's service has not taken yet.
     *
     * @param since when it was handed in, ms
     * @param attempts how often it was sent in vain
     * @param refusal what the service said last; null when it never did
     */
    @Serdeable
    public record Result(long since, int attempts, @Nullable String refusal) {}

    /** Results that players have yet to hand in: how many, and those awaited longest. */
    @Serdeable
    public record Awaiting(int count, List<Awaited> oldest) {}

    /**
     * The match of such a result.
     *
     * @param since when it was played, ms
     * @param review since when the result is missing, ms; null before that
     */
    @Serdeable
    public record Awaited(
            String id, String pool, long since, @Nullable Long review) {}

    public Seen see(League league) {
        return scripts.run(SCRIPT, league.id(), new Arguments(Lanes.all(league)))
                .as(Seen.class);
    }
}
