package gg.muster.match;

import gg.muster.league.Play.MapPick;
import gg.muster.league.Queue.Track;
import gg.muster.maps.CountMaps;
import gg.muster.match.maps.LeastPlayedMaps;
import gg.muster.match.maps.RandomMap;
import gg.muster.match.teams.Teams;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Gives a match its teams and maps, once; {@code lua/match/assign.lua} keeps the first assignment. */
@Singleton
public final class AssignMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/assign", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Teams teams;
    private final RandomMap anyMap;
    private final LeastPlayedMaps leastPlayed;
    private final CountMaps count;
    private final Clock clock;

    AssignMatch(
            Scripts scripts, Teams teams, RandomMap anyMap, LeastPlayedMaps leastPlayed, CountMaps count, Clock clock) {
        this.scripts = scripts;
        this.teams = teams;
        this.anyMap = anyMap;
        this.leastPlayed = leastPlayed;
        this.count = count;
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
     * @throws IllegalStateException where there is no map to play
     */
    public Code assign(String league, Match match, List<String> leagueMaps) {
        var settings = match.settings();
        var maps = switch (settings.play().maps().by()) {
            case RANDOM -> List.of(Track.named(anyMap.pick(leagueMaps.isEmpty() ? settings.maps() : leagueMaps)));
            case LEAST_PLAYED -> leastPlayed(league, match, settings.play().maps());
        };
        var split = teams.split(settings.split(), settings.shape(), match.players());
        return scripts.run(SCRIPT, league, new Arguments(clock.millis(), match.id(), split, maps))
                .code();
    }

    private List<Track> leastPlayed(String league, Match match, MapPick how) {
        var days = how.history() == null ? 0 : how.history().days();
        var since = clock.instant().minus(Duration.ofDays(days)).toEpochMilli();
        var players = match.players().stream().map(Match.Player::id).toList();
        var counted = count.count(league, players, since);
        if (counted.maps().isEmpty()) {
            throw new IllegalStateException("the map pool of " + league + " is empty");
        }
        return leastPlayed.pick(counted.maps(), counted.plays(), how);
    }
}
