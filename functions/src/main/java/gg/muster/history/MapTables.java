package gg.muster.history;

import static gg.muster.history.Tables.time;

import gg.muster.history.ReadHistory.Happened;
import gg.muster.history.Tables.Values;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes which maps there are, which a match was played on and by whom. Writing the same again changes nothing. */
@Singleton
final class MapTables {
    private static final String ADDED = """
            INSERT INTO muster_map (league, uid, name, author, is_active, created_at) VALUES (?, ?, ?, ?, TRUE, ?)
            ON DUPLICATE KEY UPDATE name = VALUES(name), author = VALUES(author), is_active = TRUE""";
    private static final String REMOVED = "UPDATE muster_map SET is_active = FALSE WHERE league = ? AND uid = ?";
    private static final String MATCH_MAP = """
            INSERT INTO muster_match_map (league, match_id, map_order, uid, name) VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE uid = VALUES(uid), name = VALUES(name)""";
    private static final String PLAYED = """
            INSERT INTO muster_map_play (league, player, match_id, uid, played_at) VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE played_at = VALUES(played_at)""";
    private static final String NEVER_PLAYED = "DELETE FROM muster_map_play WHERE league = ? AND match_id = ?";

    private final MatchRows rows;

    MapTables(MatchRows rows) {
        this.rows = rows;
    }

    void matches(Tables tables, String league, Collection<Map<String, String>> matches) {
        tables.write(MATCH_MAP, each(matches, match -> rows.maps(league, match)));
        tables.write(PLAYED, each(matches, match -> rows.plays(league, match)));
        tables.write(
                NEVER_PLAYED,
                matches.stream()
                        .filter(MatchRows::wasCancelled)
                        .map(match -> Values.of(league, match.get("id")))
                        .toList());
    }

    /** In the order in which they happened: a map may come back. */
    void events(Tables tables, String league, List<Happened> events) {
        for (var event : events) {
            switch (RowEvent.of(event)) {
                case MAP_ADDED ->
                    tables.write(
                            ADDED,
                            league,
                            event.text("uid"),
                            event.text("name"),
                            event.textIfAny("author"),
                            time(event.at()));
                case MAP_REMOVED -> tables.write(REMOVED, league, event.text("uid"));
                case VOTED, UNVOTED, READIED, ADMIN_ACTED, ROSTER_SET, ROSTER_REMOVED, DODGED, BANNED, UNBANNED -> {}
            }
        }
    }

    private static List<Values> each(
            Collection<Map<String, String>> matches, Function<Map<String, String>, List<Values>> rows) {
        return matches.stream().map(rows).flatMap(List::stream).toList();
    }
}
