package gg.muster.history;

import static gg.muster.history.Tables.time;

import gg.muster.history.ReadHistory.Happened;
import gg.muster.history.Tables.Values;
import gg.muster.league.RebuildLeague.Past;
import gg.muster.league.RebuildLeague.Standing;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes what happened into Muster's own tables. Writing the same again changes nothing. */
@Singleton
final class HistoryTables {
    private static final String READ_POSITION =
            "SELECT epoch, event FROM muster_ledger_position WHERE league = ? FOR UPDATE";
    private static final String FIRST_POSITION = """
            INSERT INTO muster_ledger_position (league, epoch, event) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE league = VALUES(league)""";
    private static final String POSITION = "UPDATE muster_ledger_position SET epoch = ?, event = ? WHERE league = ?";
    private static final String MATCH = """
            INSERT INTO muster_match (league, match_id, queue, gamemode, pool, state, map, formed_at, ended_at, why, ended_by, game,
                winner, checkin_deadline, awaited_since, review_since, settings, record)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE queue = VALUES(queue), gamemode = VALUES(gamemode), pool = VALUES(pool), state = VALUES(state), map = VALUES(map),
                formed_at = VALUES(formed_at), ended_at = VALUES(ended_at), why = VALUES(why),
                ended_by = VALUES(ended_by), game = VALUES(game), winner = VALUES(winner),
                checkin_deadline = VALUES(checkin_deadline), awaited_since = VALUES(awaited_since),
                review_since = VALUES(review_since), settings = VALUES(settings),
                record = VALUES(record)""";
    private static final String MATCH_PLAYER = """
            INSERT INTO muster_match_player (league, match_id, player, name, team, lane, mmr, checked_in, checkin_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE name = VALUES(name), team = VALUES(team), lane = VALUES(lane), mmr = VALUES(mmr),
                checked_in = VALUES(checked_in), checkin_at = VALUES(checkin_at)""";
    private static final String MATCH_RESULT = """
            INSERT INTO muster_match_result (league, match_id, player, final_position, total_time, replay_file_url,
                submitted_at, submitted_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE final_position = VALUES(final_position), total_time = VALUES(total_time),
                replay_file_url = VALUES(replay_file_url), submitted_at = VALUES(submitted_at),
                submitted_by = VALUES(submitted_by)""";
    private static final String MATCH_STATE = """
            INSERT INTO muster_match_state (league, match_id, state, at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE at = VALUES(at)""";
    private static final String PLAYER = """
            INSERT INTO muster_player (league, player, name, played, cooldown_until, last_match_at, recent)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE name = VALUES(name), played = VALUES(played), cooldown_until = VALUES(cooldown_until),
                last_match_at = VALUES(last_match_at), recent = VALUES(recent)""";
    private static final String VOTE = """
            INSERT INTO muster_vote (league, epoch, event, match_id, player, kind, choice, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE event = VALUES(event)""";
    private static final String ADMIN_ACTION = """
            INSERT INTO muster_admin_action (league, epoch, event, at, admin, action, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE event = VALUES(event)""";
    private static final String HOLD = "INSERT INTO muster_hold (league, player, reason, since) VALUES (?, ?, ?, ?)";
    private static final String CONFIG = "INSERT INTO muster_config (league, setting, value) VALUES (?, ?, ?)";
    private static final String POOL = """
            INSERT INTO muster_pool (league, pool, league_switch, is_open) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE league_switch = VALUES(league_switch), is_open = VALUES(is_open)""";

    private final MatchRows rows;

    HistoryTables(MatchRows rows) {
        this.rows = rows;
    }

    /** Up to where history is; whoever else asks waits until this transaction is over. */
    Position position(Tables tables, String league) {
        var start = Position.NOWHERE;
        tables.write(FIRST_POSITION, league, start.epoch(), start.event());
        return tables.read(READ_POSITION, row -> new Position(row.getString("epoch"), row.getString("event")), league)
                .getFirst();
    }

    void move(Tables tables, String league, Position to) {
        tables.write(POSITION, to.epoch(), to.event(), league);
    }

    void matches(Tables tables, String league, Collection<Map<String, String>> matches) {
        tables.write(MATCH, each(matches.stream().map(match -> rows.match(league, match))));
        tables.write(MATCH_PLAYER, each(matches.stream().flatMap(match -> rows.players(league, match).stream())));
        tables.write(MATCH_STATE, each(matches.stream().flatMap(match -> rows.states(league, match).stream())));
        tables.write(MATCH_RESULT, each(matches.stream().flatMap(match -> rows.results(league, match).stream())));
    }

    void players(Tables tables, String league, Map<String, Past> players) {
        tables.write(PLAYER, each(players.entrySet().stream().map(player -> {
            var past = player.getValue();
            return Values.of(
                    league,
                    player.getKey(),
                    past.name(),
                    past.played(),
                    time(past.cooldownUntil()),
                    time(past.lastMatchAt()),
                    past.recent());
        })));
    }

    void events(Tables tables, String league, String epoch, List<Happened> events) {
        tables.write(
                VOTE,
                each(events.stream()
                        .filter(event -> RowEvent.of(event).isVote())
                        .map(event -> vote(league, epoch, event))));
        tables.write(
                ADMIN_ACTION,
                each(events.stream()
                        .filter(event -> RowEvent.of(event) == RowEvent.ADMIN_ACTED)
                        .map(event -> adminAction(league, epoch, event))));
    }

    /** Being there is a vote on whether the match begins. */
    private static Values vote(String league, String epoch, Happened event) {
        var wanted = event.data().get("choice");
        var kind = wanted == null ? "ready" : kind(wanted.getStringValue());
        var given = kind.equals("winner") ? event.text("choice") : "yes";
        var choice = RowEvent.of(event) == RowEvent.UNVOTED ? "withdrawn" : given;
        return Values.of(
                league, epoch, event.id(), event.text("match"), event.text("player"), kind, choice, time(event.at()));
    }

    private static String kind(String choice) {
        return switch (choice) {
            case "cancel", "done" -> choice;
            default -> "winner";
        };
    }

    private static Values adminAction(String league, String epoch, Happened event) {
        return Values.of(
                league,
                epoch,
                event.id(),
                time(event.at()),
                event.text("admin"),
                event.text("action"),
                event.text("detail"));
    }

    /** Replaces all of it, but for pools, which never go. */
    void standing(Tables tables, String league, Standing standing) {
        tables.write("DELETE FROM muster_hold WHERE league = ?", league);
        tables.write("DELETE FROM muster_config WHERE league = ?", league);
        tables.write(
                HOLD,
                each(standing.held().stream()
                        .map(held -> Values.of(league, held.player(), held.reason(), time(held.since())))));
        tables.write(
                CONFIG,
                each(standing.config().entrySet().stream()
                        .map(set -> Values.of(league, set.getKey(), set.getValue()))));
        tables.write(
                POOL,
                each(standing.pools().stream()
                        .map(pool -> Values.of(league, pool.pool(), pool.switched(), pool.open()))));
    }

    private static List<Values> each(Stream<Values> rows) {
        return rows.toList();
    }
}
