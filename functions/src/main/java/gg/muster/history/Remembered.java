package gg.muster.history;

import gg.muster.league.RebuildLeague.Held;
import gg.muster.league.RebuildLeague.Past;
import gg.muster.league.RebuildLeague.PoolSwitch;
import gg.muster.league.RebuildLeague.Standing;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What Muster's own tables know of a league, in pages of bounded size. */
@Singleton
final class Remembered {
    private static final String OPEN_MATCHES = """
            SELECT match_id AS id, record FROM muster_match
            WHERE league = ? AND match_id > ? AND (state <> 'CLOSED' OR awaited_since IS NOT NULL) ORDER BY match_id LIMIT 50""";
    private static final String GAMES = """
            SELECT game AS id, MAX(CAST(match_id AS UNSIGNED)) AS match_id FROM muster_match
            WHERE league = ? AND game > ? GROUP BY game ORDER BY game LIMIT 1000""";
    private static final String PLAYERS = """
            SELECT player AS id, played, cooldown_until, last_match_at, recent, name FROM muster_player
            WHERE league = ? AND player > ? ORDER BY player LIMIT 500""";
    private static final String HOLDS = "SELECT player, reason, since FROM muster_hold WHERE league = ?";
    private static final String CONFIG = "SELECT setting, value FROM muster_config WHERE league = ?";
    private static final String POOLS =
            "SELECT pool, CAST(league_switch AS CHAR), CAST(is_open AS CHAR) FROM muster_pool WHERE league = ?";
    private static final String HIGHEST_MATCH =
            "SELECT COALESCE(MAX(CAST(match_id AS UNSIGNED)), 0) FROM muster_match WHERE league = ?";

    private final MatchRows rows;

    Remembered(MatchRows rows) {
        this.rows = rows;
    }

    /** The records of matches that are not closed or whose result is awaited, by id; returns how many there are. */
    int openMatches(Tables tables, String league, Consumer<Map<String, Map<String, String>>> page) {
        return tables.pages(OPEN_MATCHES, league, row -> rows.record(row.getString("record")), page);
    }

    /** Match ids by the game handed in for them; the latest, where an earlier one was cancelled. */
    void games(Tables tables, String league, Consumer<Map<String, String>> page) {
        tables.pages(GAMES, league, row -> row.getString("match_id"), page);
    }

    void players(Tables tables, String league, Consumer<Map<String, Past>> page) {
        tables.pages(
                PLAYERS,
                league,
                row -> new Past(
                        row.getInt("played"),
                        Tables.ms(row, "cooldown_until"),
                        Tables.ms(row, "last_match_at"),
                        row.getString("recent"),
                        row.getString("name")),
                page);
    }

    Standing standing(Tables tables, String league) {
        var config = new LinkedHashMap<String, String>();
        tables.read(CONFIG, row -> config.put(row.getString("setting"), row.getString("value")), league);
        var held = tables.read(
                HOLDS,
                row -> new Held(
                        row.getString("player"),
                        row.getString("reason"),
                        Objects.requireNonNull(Tables.ms(row, "since"))),
                league);
        var pools =
                tables.read(POOLS, row -> new PoolSwitch(row.getString(1), row.getString(2), row.getString(3)), league);
        return new Standing(config, held, pools);
    }

    /** 0 when there has been none. */
    long highestMatch(Tables tables, String league) {
        return tables.read(HIGHEST_MATCH, row -> row.getLong(1), league).getFirst();
    }
}
