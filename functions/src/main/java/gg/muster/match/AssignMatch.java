package gg.muster.match;

import gg.muster.league.Queue.Track;
import gg.muster.match.maps.RandomMap;
import gg.muster.match.teams.Teams;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Gives a match its teams and maps, once; {@code lua/match/assign.lua} keeps the first assignment. */
@Singleton
public final class AssignMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/assign", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Teams teams;
    private final RandomMap maps;
    private final Clock clock;

    AssignMatch(Scripts scripts, Teams teams, RandomMap maps, Clock clock) {
        this.scripts = scripts;
        this.teams = teams;
        this.maps = maps;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        ASSIGNED,
        KEPT,
        GONE
    }

    /** See the script's header; ms. */
    @Serdeable
    public record Arguments(long now, String match, List<List<String>> teams, List<Track> maps) {}

    /**
     * Assigns, unless that was done before.
     *
     * @param leagueMaps the league's own map pool; where it is empty the match's settings have one
     */
    public Code assign(String league, Match match, List<String> leagueMaps) {
        var pool = leagueMaps.isEmpty() ? match.settings().maps() : leagueMaps;
        var arguments = new Arguments(
                clock.millis(),
                match.id(),
                teams.split(match.settings().split(), match.settings().shape(), match.players()),
                List.of(Track.named(maps.pick(pool))));
        return scripts.run(SCRIPT, league, arguments).code();
    }
}
