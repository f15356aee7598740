package gg.muster.history;

import gg.muster.history.Tables.Values;
import gg.muster.rating.Rating;
import gg.muster.stats.PlayerStats;
import gg.muster.stats.PlayerStats.Tally;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What players have achieved, as the tables know it. */
@Singleton
final class ScoreTables {
    private static final String RANKED = """
            SELECT rating.gamemode, rating.player, player.name, rating.mu, rating.sigma, rating.games, rating.wins,
                rating.streak
            FROM muster_rating rating
            LEFT JOIN muster_player player ON player.league = rating.league AND player.player = rating.player
            """;
    private static final String DUE = RANKED + """
            WHERE rating.league = ? AND (rating.published_at IS NULL OR rating.published_at < ?)
            ORDER BY rating.published_at LIMIT ?""";
    private static final String AFTER = RANKED + """
            WHERE rating.league = ? AND (rating.gamemode > ? OR (rating.gamemode = ? AND rating.player > ?))
            ORDER BY rating.gamemode, rating.player LIMIT ?""";
    private static final String PUBLISHED =
            "UPDATE muster_rating SET published_at = ? WHERE league = ? AND gamemode = ? AND player = ?";
    private static final String PLAYED = """
            FROM muster_match_player player
            JOIN muster_match result ON result.league = player.league AND result.match_id = player.match_id
            WHERE player.league = ? AND result.gamemode = ? AND player.mu IS NOT NULL AND player.player IN (%s)
            """;
    private static final String TALLIES = """
            SELECT player.player, result.queue, COALESCE(result.map, '') AS map, COUNT(*) AS games,
                SUM(result.winner = CONCAT('team:', player.team)) AS wins
            """ + PLAYED + "GROUP BY player.player, result.queue, result.map";
    private static final String CURVE = """
            SELECT player, mu, sigma FROM (SELECT player.player, player.mu, player.sigma,
                ROW_NUMBER() OVER (PARTITION BY player.player ORDER BY result.ended_at DESC, result.match_id DESC) AS back
            """ + PLAYED + ") latest WHERE back <= ? ORDER BY player, back DESC";

    /** A player in a gamemode. */
    record Ranked(String gamemode, String player, @Nullable String name, Score score) {}

    /** What else is told of players, by their ids. */
    record Details(
            Map<String, Map<String, Tally>> maps,
            Map<String, Map<String, Tally>> queues,
            Map<String, List<Integer>> curves) {
        PlayerStats of(Ranked player) {
            var score = player.score();
            return new PlayerStats(
                    player.name(),
                    score.rating().shown(),
                    score.games(),
                    score.wins(),
                    score.streak(),
                    most(maps.get(player.player())),
                    most(queues.get(player.player())),
                    curves.getOrDefault(player.player(), List.of()));
        }

        private static Map<String, Tally> most(@Nullable Map<String, Tally> all) {
            return PlayerStats.mostPlayed(all == null ? Map.of() : all).stream()
                    .limit(PlayerStats.KINDS)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** Those who have yet to be published, and those who were before {@code since}, ms. */
    List<Ranked> due(Tables tables, String league, long since, int most) {
        return tables.read(DUE, ScoreTables::ranked, league, Tables.time(since), most);
    }

    /** Those after this one, by gamemode and player. */
    List<Ranked> after(Tables tables, String league, String gamemode, String player, int most) {
        return tables.read(AFTER, ScoreTables::ranked, league, gamemode, gamemode, player, most);
    }

    void published(Tables tables, String league, List<Ranked> players, long at) {
        tables.write(
                PUBLISHED,
                players.stream()
                        .map(each -> Values.of(Tables.time(at), league, each.gamemode(), each.player()))
                        .toList());
    }

    Details details(Tables tables, String league, String gamemode, List<String> players) {
        var maps = new HashMap<String, Map<String, Tally>>();
        var queues = new HashMap<String, Map<String, Tally>>();
        tables.read(
                in(TALLIES, players),
                row -> {
                    var tally = new Tally(row.getInt("games"), row.getInt("wins"));
                    add(maps, row.getString("player"), row.getString("map"), tally);
                    add(queues, row.getString("player"), row.getString("queue"), tally);
                    return tally;
                },
                values(league, gamemode, players));
        return new Details(maps, queues, curves(tables, league, gamemode, players));
    }

    private static Map<String, List<Integer>> curves(
            Tables tables, String league, String gamemode, List<String> players) {
        var curves = new HashMap<String, List<Integer>>();
        tables.read(
                in(CURVE, players),
                row -> curves.computeIfAbsent(row.getString("player"), player -> new ArrayList<>())
                        .add(new Rating(row.getDouble("mu"), row.getDouble("sigma")).shown()),
                values(league, gamemode, players, PlayerStats.CURVE));
        return curves;
    }

    private static void add(Map<String, Map<String, Tally>> all, String player, String kind, Tally tally) {
        if (!kind.isEmpty()) {
            all.computeIfAbsent(player, id -> new HashMap<>()).merge(kind, tally, Tally::plus);
        }
    }

    private static String in(String sql, List<String> players) {
        return sql.formatted(String.join(", ", Collections.nCopies(players.size(), "?")));
    }

    private static Object[] values(String league, String gamemode, List<String> players, Object... more) {
        var values = new ArrayList<Object>(List.of(league, gamemode));
        values.addAll(players);
        values.addAll(List.of(more));
        return values.toArray();
    }

    private static Ranked ranked(ResultSet row) throws SQLException {
        return new Ranked(
                row.getString("gamemode"), row.getString("player"), row.getString("name"), ResultTables.score(row));
    }
}
