package gg.muster.testing;

import gg.muster.league.Queue.Track;
import gg.muster.match.Match;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Matches for tests of what is done with them. */
public final class Matches {
    private Matches() {}

    /** One whose players have not been asked anything yet. */
    public static Match unasked(
            String id,
            String pool,
            Match.State state,
            long createdAt,
            List<Match.Player> players,
            Match.Settings settings,
            @Nullable List<List<String>> teams,
            @Nullable String map,
            @Nullable String game,
            Map<String, String> kept) {
        return new Match(
                id,
                pool,
                state,
                createdAt,
                players,
                settings,
                teams,
                map == null ? List.of() : List.of(Track.named(map)),
                game,
                kept,
                new Match.Course(null, null, null, Map.of(), Map.of(), List.of(), Map.of()));
    }
}
