package gg.muster.message;

import gg.muster.admin.StatusAdmin;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.Embed.Field;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.Queue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a league is doing, on one card for its admins. */
public final class StatusMessage {
    private static final int MATCHES_SHOWN = 15;

    private StatusMessage() {}

    public static NewMessage of(League league, StatusAdmin.Seen seen) {
        return NewMessage.embeds(Embed.titled(league.name())
                .withDescription(
                        seen.pools().stream().map(pool -> line(league, pool)).collect(Collectors.joining("\n")))
                .withFields(List.of(
                        Field.wide("Season", season(league, seen)),
                        Field.wide("Matches", matches(league, seen)),
                        Field.inline("Redis", "answers"),
                        Field.inline("League database", database(seen)),
                        Field.inline("Events waiting", waiting(seen)),
                        Field.inline("On hold", Words.count(seen.locked(), "player")))));
    }

    /** A live match in one line, without markdown. */
    public static String line(League league, StatusAdmin.Live match) {
        return match.id() + ", " + tier(league, match.pool()) + ", "
                + Words.spoken(match.state().name());
    }

    static String tier(League league, String pool) {
        return league.queueOf(pool).pool(pool).map(Queue.Pool::name).orElse(pool);
    }

    private static String line(League league, StatusAdmin.Pool pool) {
        var queue = league.queueOf(pool.pool());
        var lanes = queue.lanes().stream()
                .map(lane -> lane.name() + " "
                        + lane.ids().stream()
                                .mapToInt(id -> pool.byLane().getOrDefault(id, 0))
                                .sum())
                .collect(Collectors.joining(", "));
        return "**" + tier(league, pool.pool()) + "** " + (pool.open() ? "open" : "closed") + ", " + pool.waiting()
                + " of " + queue.shape().players() + " waiting (" + lanes + ")"
                + (pool.oldest() == null ? "" : ", the longest since " + Words.relative(pool.oldest()));
    }

    private static String season(League league, StatusAdmin.Seen seen) {
        var state = Words.spoken(seen.state());
        var inSeason = league.season() == null || league.season().equals(seen.state());
        return state
                + (inSeason ? ": queues work" : ": queues work only during " + Words.spoken(league.season()))
                + (seen.off() ? ", but the control panel keeps them switched off" : "");
    }

    private static String matches(League league, StatusAdmin.Seen seen) {
        var last = seen.lastMatch() == null ? "none yet" : Words.relative(seen.lastMatch());
        var states = seen.matches().stream()
                .collect(Collectors.groupingBy(StatusAdmin.Live::state, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> Words.spoken(entry.getKey().name()) + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        var shown = seen.matches().stream()
                .limit(MATCHES_SHOWN)
                .map(match -> "\n" + line(league, match) + ", since " + Words.relative(match.since()))
                .collect(Collectors.joining());
        int more = seen.matches().size() - MATCHES_SHOWN;
        return (states.isEmpty() ? "None is running." : states + ".") + " The last formed: " + last + "." + shown
                + (more > 0 ? "\nand " + more + " more" : "");
    }

    private static String database(StatusAdmin.Seen seen) {
        if (seen.databaseDownSince() != null) {
            return "out of reach since " + Words.relative(seen.databaseDownSince());
        }
        return seen.refreshedAt() == null ? "being read" : "read " + Words.relative(seen.refreshedAt());
    }

    private static String waiting(StatusAdmin.Seen seen) {
        var busy = seen.waiting().entrySet().stream()
                .filter(group -> group.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(group -> group.getKey() + " " + group.getValue())
                .collect(Collectors.joining(", "));
        return busy.isEmpty() ? "none" : busy;
    }
}
