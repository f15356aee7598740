package gg.muster.history;

import gg.muster.league.Queue.Track;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What Muster's own tables know of a league's maps and of who has played them. */
@Singleton
final class RememberedMaps {
    private static final int PLAYS_AT_A_TIME = 5000;
    private static final String POOL =
            "SELECT uid, name, COALESCE(author, '') AS author FROM muster_map WHERE league = ? AND is_active";
    private static final String PLAYS = """
            SELECT player, match_id, uid, played_at FROM muster_map_play
            WHERE league = ? AND played_at >= ? AND (player > ? OR (player = ? AND (match_id > ? OR (match_id = ? AND uid > ?))))
            ORDER BY player, match_id, uid LIMIT ?""";

    private record Play(String player, String match, String uid, long at) {
        static final Play FIRST = new Play("", "", "", 0);
    }

    /** The maps that are in the pool. */
    List<Track> pool(Tables tables, String league) {
        return tables.read(
                POOL, row -> new Track(row.getString("uid"), row.getString("name"), row.getString("author")), league);
    }

    /** What was played since that ms: by player the ms by match and uid, in pages. */
    void plays(Tables tables, String league, long since, Consumer<Map<String, Map<String, Long>>> page) {
        var last = Play.FIRST;
        List<Play> plays;
        do {
            plays = after(tables, league, since, last);
            if (!plays.isEmpty()) {
                page.accept(byPlayer(plays));
                last = plays.getLast();
            }
        } while (plays.size() == PLAYS_AT_A_TIME);
    }

    private static List<Play> after(Tables tables, String league, long since, Play last) {
        return tables.read(
                PLAYS,
                row -> new Play(
                        row.getString("player"),
                        row.getString("match_id"),
                        row.getString("uid"),
                        Objects.requireNonNull(Tables.ms(row, "played_at"))),
                league,
                Tables.time(since),
                last.player(),
                last.player(),
                last.match(),
                last.match(),
                last.uid(),
                PLAYS_AT_A_TIME);
    }

    private static Map<String, Map<String, Long>> byPlayer(List<Play> plays) {
        var all = new LinkedHashMap<String, Map<String, Long>>();
        plays.forEach(play -> all.computeIfAbsent(play.player(), player -> new LinkedHashMap<>())
                .put(play.match() + "/" + play.uid(), play.at()));
        return all;
    }
}
