package gg.muster.history;

import static gg.muster.history.Tables.time;

import gg.muster.history.ReadHistory.Happened;
import gg.muster.league.RebuildLeague.Conduct;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who may not queue and who was not there, in {@code muster_ban}: written event by event, and read as players' records. */
@Singleton
final class BanTables {
    /** As many dodges as {@code lua/lib/dodges.lua} remembers. */
    private static final int DODGES = 20;

    private static final String BAN = """
            INSERT INTO muster_ban (league, epoch, event, player, ban_start, ban_end, reason, dodge_count, is_manual,
                banned_by, match_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE event = VALUES(event)""";
    private static final String LIFT = """
            UPDATE muster_ban SET lifted_at = ?, lifted_by = ?
            WHERE league = ? AND player = ? AND ban_start <= ? AND ban_end > ? AND lifted_at IS NULL""";
    private static final String PAGE = """
            SELECT player, ban_start, ban_end, reason, match_id, lifted_at FROM muster_ban
            JOIN (SELECT DISTINCT player FROM muster_ban WHERE league = ? AND player > ? ORDER BY player LIMIT 200) page
                USING (player)
            WHERE league = ? ORDER BY player, ban_start DESC, event DESC""";

    private final JsonMapper json;

    BanTables(JsonMapper json) {
        this.json = json;
    }

    private record Row(
            String player,
            long start,
            long end,
            String reason,
            @Nullable String match,
            boolean lifted) {}

    /** In their order, because an end is the end of what was before it. */
    void events(Tables tables, String league, String epoch, List<Happened> events) {
        for (var event : events) {
            switch (RowEvent.of(event)) {
                case DODGED -> dodged(tables, league, epoch, event);
                case BANNED -> banned(tables, league, epoch, event);
                case UNBANNED -> lifted(tables, league, event);
                case VOTED, UNVOTED, READIED, ADMIN_ACTED, MAP_ADDED, MAP_REMOVED, ROSTER_SET, ROSTER_REMOVED -> {}
            }
        }
    }

    private static void dodged(Tables tables, String league, String epoch, Happened event) {
        var match = event.text("match");
        tables.write(
                BAN,
                league,
                epoch,
                event.id(),
                event.text("player"),
                time(event.at()),
                time(event.number("until")),
                "not there for match " + match,
                event.number("count"),
                false,
                null,
                match);
    }

    private static void banned(Tables tables, String league, String epoch, Happened event) {
        tables.write(
                BAN,
                league,
                epoch,
                event.id(),
                event.text("player"),
                time(event.at()),
                time(event.number("until")),
                event.text("reason"),
                0,
                true,
                event.text("admin"),
                null);
    }

    private static void lifted(Tables tables, String league, Happened event) {
        var at = time(event.at());
        tables.write(LIFT, at, event.text("admin"), league, event.text("player"), at, at);
    }

    /** What Redis has to know of each player who was ever banned or not there, by id. */
    void conduct(Tables tables, String league, Consumer<Map<String, Conduct>> page) {
        var after = "";
        Map<String, List<Row>> rows;
        do {
            rows = new LinkedHashMap<>();
            for (var row : tables.read(PAGE, BanTables::row, league, after, league)) {
                rows.computeIfAbsent(row.player(), player -> new ArrayList<>()).add(row);
                after = row.player();
            }
            if (!rows.isEmpty()) {
                var known = new LinkedHashMap<String, Conduct>();
                rows.forEach((player, bans) -> known.put(player, conduct(bans)));
                page.accept(known);
            }
        } while (!rows.isEmpty());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("player"),
                Objects.requireNonNull(Tables.ms(row, "ban_start")),
                Objects.requireNonNull(Tables.ms(row, "ban_end")),
                row.getString("reason"),
                row.getString("match_id"),
                row.getString("lifted_at") != null);
    }

    /** Of a player's bans, newest first, the one that lasts longest is in force. */
    private Conduct conduct(List<Row> bans) {
        Row longest = null;
        for (var ban : bans) {
            if (!ban.lifted() && ban.end() > ban.start() && (longest == null || ban.end() >= longest.end())) {
                longest = ban;
            }
        }
        var dodges = bans.stream().filter(ban -> ban.match() != null).toList();
        var last = dodges.stream()
                .limit(DODGES)
                .map(ban -> List.<Object>of(String.valueOf(ban.match()), ban.start(), ban.end() - ban.start()))
                .toList();
        return new Conduct(
                longest == null ? null : longest.end(),
                longest == null || longest.match() != null ? null : longest.reason(),
                longest == null ? null : longest.match(),
                last.isEmpty() ? null : written(last),
                dodges.isEmpty() ? null : dodges.size());
    }

    private String written(Object dodges) {
        try {
            return json.writeValueAsString(dodges);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
