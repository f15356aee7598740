package gg.muster.history;

import gg.muster.history.Tables.Values;
import gg.muster.rating.Rating;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Results that have to be rated, and what their players had achieved before and have afterwards. */
@Singleton
final class ResultTables {
    private static final String GAMEMODES = """
            SELECT DISTINCT gamemode FROM muster_match
            WHERE league = ? AND rated = FALSE AND winner IS NOT NULL AND ended_at IS NOT NULL""";
    private static final String FIRST = """
            SELECT ended_at, match_id FROM muster_match
            WHERE league = ? AND gamemode = ? AND rated = FALSE AND winner IS NOT NULL AND ended_at IS NOT NULL
            ORDER BY ended_at, match_id LIMIT 1""";
    private static final String REOPEN = """
            UPDATE muster_match SET rated = FALSE
            WHERE league = ? AND gamemode = ? AND rated = TRUE AND (ended_at > ? OR (ended_at = ? AND match_id > ?))""";
    private static final String NEXT = """
            SELECT result.match_id, result.ended_at, result.winner, player.player, player.team
            FROM (SELECT league, match_id, ended_at, winner FROM muster_match
                WHERE league = ? AND gamemode = ? AND rated = FALSE AND winner IS NOT NULL AND ended_at IS NOT NULL
                ORDER BY ended_at, match_id LIMIT ?) result
            LEFT JOIN muster_match_player player
                ON player.league = result.league AND player.match_id = result.match_id
            ORDER BY result.ended_at, result.match_id, player.team, player.player""";
    private static final String LATEST = """
            SELECT mu, sigma, games, wins, streak FROM muster_rating
            WHERE league = ? AND gamemode = ? AND player = ? AND (rated_at < ? OR (rated_at = ? AND match_id < ?))""";
    private static final String EARLIER = """
            SELECT player.mu, player.sigma, player.games, player.wins, player.streak
            FROM muster_match_player player
            JOIN muster_match result ON result.league = player.league AND result.match_id = player.match_id
            WHERE player.league = ? AND result.gamemode = ? AND player.player = ? AND result.rated = TRUE
                AND player.mu IS NOT NULL AND (result.ended_at < ? OR (result.ended_at = ? AND result.match_id < ?))
            ORDER BY result.ended_at DESC, result.match_id DESC LIMIT 1""";
    private static final String AFTER_MATCH = """
            UPDATE muster_match_player SET mu = ?, sigma = ?, games = ?, wins = ?, streak = ?
            WHERE league = ? AND match_id = ? AND player = ?""";
    private static final String NOW = """
            INSERT INTO muster_rating (league, gamemode, player, mu, sigma, shown, games, wins, streak, match_id, rated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE mu = VALUES(mu), sigma = VALUES(sigma), shown = VALUES(shown),
                games = VALUES(games), wins = VALUES(wins), streak = VALUES(streak), match_id = VALUES(match_id),
                rated_at = VALUES(rated_at), published_at = NULL""";
    private static final String RATED = "UPDATE muster_match SET rated = TRUE WHERE league = ? AND match_id = ?";

    /** What a player has achieved once that match was played. */
    record Scored(Result result, String player, Score score) {}

    private record Ended(LocalDateTime at, String match) {}

    private record Seat(
            String match,
            LocalDateTime endedAt,
            String winner,
            @Nullable String player,
            int team) {}

    List<String> gamemodesToRate(Tables tables, String league) {
        return tables.read(GAMEMODES, row -> row.getString("gamemode"), league);
    }

    /** Those that ended after the first that has to be rated have to be rated again. */
    void reopenLater(Tables tables, String league, String gamemode) {
        var first = tables.read(
                FIRST, row -> new Ended(time(row, "ended_at"), row.getString("match_id")), league, gamemode);
        first.forEach(ended -> tables.write(REOPEN, league, gamemode, ended.at(), ended.at(), ended.match()));
    }

    /** The next results to be rated, in the order in which the matches ended. */
    List<Result> next(Tables tables, String league, String gamemode, int most) {
        var seats = tables.read(
                NEXT,
                row -> new Seat(
                        row.getString("match_id"),
                        time(row, "ended_at"),
                        row.getString("winner"),
                        row.getString("player"),
                        row.getInt("team")),
                league,
                gamemode,
                most);
        var byMatch = new LinkedHashMap<String, List<Seat>>();
        seats.forEach(seat -> byMatch.computeIfAbsent(seat.match(), match -> new ArrayList<>())
                .add(seat));
        return byMatch.values().stream().map(ResultTables::result).toList();
    }

    private static Result result(List<Seat> seats) {
        var teams = new TreeMap<Integer, List<String>>();
        for (var seat : seats) {
            if (seat.player() != null) {
                teams.computeIfAbsent(seat.team(), team -> new ArrayList<>()).add(seat.player());
            }
        }
        var first = seats.getFirst();
        return new Result(first.match(), first.endedAt(), first.winner(), List.copyOf(teams.values()));
    }

    /** What a player had achieved before that match. */
    Score before(Tables tables, String league, String gamemode, Result result, String player) {
        var latest = scores(tables, LATEST, league, gamemode, result, player);
        var known = latest.isEmpty() ? scores(tables, EARLIER, league, gamemode, result, player) : latest;
        return known.isEmpty() ? Score.START : known.getFirst();
    }

    private static List<Score> scores(
            Tables tables, String sql, String league, String gamemode, Result result, String player) {
        var at = result.endedAt();
        return tables.read(sql, ResultTables::score, league, gamemode, player, at, at, result.match());
    }

    static Score score(ResultSet row) throws SQLException {
        return new Score(
                new Rating(row.getDouble("mu"), row.getDouble("sigma")),
                row.getInt("games"),
                row.getInt("wins"),
                row.getInt("streak"));
    }

    /** In the order in which the matches ended: of each player the last is what they have achieved by now. */
    void keep(Tables tables, String league, String gamemode, List<Scored> scored) {
        tables.write(
                AFTER_MATCH,
                scored.stream().map(each -> afterMatch(league, each)).toList());
        tables.write(
                NOW, scored.stream().map(each -> now(league, gamemode, each)).toList());
    }

    private static Values afterMatch(String league, Scored each) {
        var score = each.score();
        return Values.of(
                score.rating().mu(),
                score.rating().sigma(),
                score.games(),
                score.wins(),
                score.streak(),
                league,
                each.result().match(),
                each.player());
    }

    private static Values now(String league, String gamemode, Scored each) {
        var score = each.score();
        return Values.of(
                league,
                gamemode,
                each.player(),
                score.rating().mu(),
                score.rating().sigma(),
                score.rating().shown(),
                score.games(),
                score.wins(),
                score.streak(),
                each.result().match(),
                each.result().endedAt());
    }

    void rated(Tables tables, String league, Collection<Result> results) {
        tables.write(
                RATED,
                results.stream()
                        .map(result -> Values.of(league, result.match()))
                        .toList());
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDateTime.class), column);
    }
}
