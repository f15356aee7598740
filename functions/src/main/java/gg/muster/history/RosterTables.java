package gg.muster.history;

import static gg.muster.history.Tables.time;

import gg.muster.history.ReadHistory.Happened;
import gg.muster.history.Tables.Values;
import gg.muster.league.RebuildLeague.Rostered;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The roster as Muster's own tables have it; changes of it are written in their order. */
@Singleton
final class RosterTables {
    private static final String PUT = """
            INSERT INTO muster_roster (league, discord_id, discord_username, pool, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE discord_username = VALUES(discord_username), pool = VALUES(pool),
                updated_at = VALUES(updated_at)""";
    private static final String REMOVE = "DELETE FROM muster_roster WHERE league = ? AND discord_id = ?";
    private static final String ROSTER = """
            SELECT discord_id AS id, discord_username, pool FROM muster_roster
            WHERE league = ? AND discord_id > ? ORDER BY discord_id LIMIT 500""";

    void events(Tables tables, String league, List<Happened> events) {
        for (var event : events) {
            switch (RowEvent.of(event)) {
                case ROSTER_SET -> put(tables, league, event);
                case ROSTER_REMOVED -> remove(tables, league, event);
                case VOTED, UNVOTED, READIED, ADMIN_ACTED, MAP_ADDED, MAP_REMOVED, DODGED, BANNED, UNBANNED -> {}
            }
        }
    }

    private static void put(Tables tables, String league, Happened event) {
        var at = time(event.at());
        var rows = new ArrayList<Values>();
        for (var entry : Objects.requireNonNull(event.data().get("entries")).values()) {
            rows.add(Values.of(league, text(entry, "player"), text(entry, "name"), text(entry, "pool"), at, at));
        }
        tables.write(PUT, rows);
    }

    private static void remove(Tables tables, String league, Happened event) {
        tables.write(REMOVE, List.of(Values.of(league, event.text("player"))));
    }

    /** By player id. */
    void all(Tables tables, String league, Consumer<Map<String, Rostered>> page) {
        tables.pages(
                ROSTER, league, row -> new Rostered(row.getString("pool"), row.getString("discord_username")), page);
    }

    private static String text(JsonNode entry, String field) {
        return Objects.requireNonNull(entry.get(field), field).getStringValue();
    }
}
