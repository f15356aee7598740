package gg.muster.league;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts back what Redis has lost of a league; {@code lua/league/rebuild.lua} takes it part by part. */
@Singleton
public final class RebuildLeague {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("league/rebuild", Arguments.class, Code.class);

    private final Scripts scripts;

    RebuildLeague(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        REBUILT,
        ALREADY
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            long now,
            Map<String, Map<String, String>> matches,
            Map<String, String> games,
            Map<String, Past> players,
            Map<String, Rostered> roster,
            Map<String, Conduct> bans,
            List<Held> held,
            Map<String, String> config,
            List<PoolSwitch> pools,
            List<Queue.Track> maps,
            Map<String, Map<String, Long>> plays,
            @Nullable Long floor,
            @Nullable String epoch) {

        /** Records by match id. */
        public static Arguments matches(long now, Map<String, Map<String, String>> matches) {
            return new Arguments(
                    now, matches, Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of(), List.of(), List.of(),
                    Map.of(), null, null);
        }

        /** Match ids by game. */
        public static Arguments games(long now, Map<String, String> games) {
            return new Arguments(
                    now, Map.of(), games, Map.of(), Map.of(), Map.of(), List.of(), Map.of(), List.of(), List.of(),
                    Map.of(), null, null);
        }

        /** By player id. */
        public static Arguments players(long now, Map<String, Past> players) {
            return new Arguments(
                    now, Map.of(), Map.of(), players, Map.of(), Map.of(), List.of(), Map.of(), List.of(), List.of(),
                    Map.of(), null, null);
        }

        /** By player id. */
        public static Arguments roster(long now, Map<String, Rostered> roster) {
            return new Arguments(
                    now, Map.of(), Map.of(), Map.of(), roster, Map.of(), List.of(), Map.of(), List.of(), List.of(),
                    Map.of(), null, null);
        }

        /** By player id. */
        public static Arguments bans(long now, Map<String, Conduct> bans) {
            return new Arguments(
                    now, Map.of(), Map.of(), Map.of(), Map.of(), bans, List.of(), Map.of(), List.of(), List.of(),
                    Map.of(), null, null);
        }

        /** The pool of maps. */
        public static Arguments maps(long now, List<Queue.Track> maps) {
            return new Arguments(
                    now, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of(), List.of(), maps,
                    Map.of(), null, null);
        }

        /** By player id, the ms by match and uid. */
        public static Arguments plays(long now, Map<String, Map<String, Long>> plays) {
            return new Arguments(
                    now, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of(), List.of(), List.of(),
                    plays, null, null);
        }

        /** What stands beside the matches, and the mark that all parts are in. */
        public static Arguments last(long now, Standing standing, long floor, String epoch) {
            return new Arguments(
                    now,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    standing.held(),
                    standing.config(),
                    standing.pools(),
                    List.of(),
                    Map.of(),
                    floor,
                    epoch);
        }
    }

    /**
     * What a player's earlier matches left.
     *
     * @param recent their last matches, as the JSON that scripts keep
     * @param name what they were called when they last joined
     */
    @Serdeable
    public record Past(
            int played,
            @Nullable Long cooldownUntil,
            @Nullable Long lastMatchAt,
            String recent,
            @Nullable String name) {}

    /** A player on the roster: the pool they belong to, and what they are called. */
    @Serdeable
    public record Rostered(String pool, String name) {}

    /**
     * Bans and dodges of a player; whatever there is none of is null.
     *
     * @param bannedUntil ms
     * @param banMatch the match they were not there for, which they are banned for
     * @param dodges the last of them, as the JSON that scripts keep
     * @param dodged how many there were in all
     */
    @Serdeable
    public record Conduct(
            @Nullable Long bannedUntil,
            @Nullable String banReason,
            @Nullable String banMatch,
            @Nullable String dodges,
            @Nullable Integer dodged) {}

    /** A player on hold; {@code since} in ms. */
    @Serdeable
    public record Held(String player, @Nullable String reason, long since) {}

    /** A pool: what the league's database said last, and what holds; {@code "1"} is open. */
    @Serdeable
    public record PoolSwitch(String pool, @Nullable String switched, String open) {}

    /** What admins have set, by hand or on the league's website. */
    @Serdeable
    public record Standing(Map<String, String> config, List<Held> held, List<PoolSwitch> pools) {
        public Standing(
                @Nullable Map<String, String> config, @Nullable List<Held> held, @Nullable List<PoolSwitch> pools) {
            this.config = config == null ? Map.of() : Map.copyOf(config);
            this.held = held == null ? List.of() : List.copyOf(held);
            this.pools = pools == null ? List.of() : List.copyOf(pools);
        }
    }

    /** Puts a part back; false when somebody else was done first and there is nothing left to do. */
    public boolean part(String league, Arguments part) {
        return scripts.run(SCRIPT, league, part).code() == Code.REBUILT;
    }
}
