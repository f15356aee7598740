package gg.muster.message;

import gg.muster.admin.StatusAdmin;
import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.Embed.Field;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.Text;
import gg.muster.league.League;
import gg.muster.league.Queue;
import java.util.ArrayList;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a league is doing, on one card for its admins. */
public final class StatusMessage {
    private static final int MATCHES_SHOWN = 12;
    private static final int RESULTS_SHOWN = 5;
    private static final int REASON = 90;

    private StatusMessage() {}

    public static NewMessage of(League league, StatusAdmin.Seen seen) {
        var fields = new ArrayList<Field>();
        if (league.season() != null || seen.off()) {
            fields.add(Field.wide("Season", season(league, seen)));
        }
        fields.add(Field.wide("Matches", matches(league, seen)));
        if (league.hasForms()) {
            fields.add(Field.wide("Results not handed in", awaited(league, seen.awaiting())));
        }
        if (league.hasTracked()) {
            fields.add(Field.wide("Results awaiting Numbers", results(seen)));
        }
        fields.addAll(HealthFields.of(league, seen));
        var card = NewMessage.embeds(Embed.titled(league.name())
                .withDescription(
                        seen.pools().stream().map(pool -> line(league, pool)).collect(Collectors.joining("\n")))
                .withFields(fields));
        return seen.abandoned().isEmpty()
                ? card
                : card.withRows(buttons(league, seen.abandoned().getFirst().at()));
    }

    private static ActionRow buttons(League league, long upToMs) {
        var upTo = String.valueOf(upToMs);
        var retry = CustomId.about(CustomId.RETRY_EFFECTS, league.id(), upTo);
        var forget = CustomId.about(CustomId.FORGET_EFFECTS, league.id(), upTo);
        return ActionRow.of(
                Button.primary(retry.toString(), "Try again what was set aside"),
                Button.secondary(forget.toString(), "Forget it"));
    }

    /** A live match in one line, without markdown. */
    public static String line(League league, StatusAdmin.Live match) {
        return match.id() + ", " + tier(league, match.pool()) + ", "
                + Words.spoken(match.state().name());
    }

    /** A match whose result is awaited in one line, without markdown. */
    public static String line(League league, StatusAdmin.Awaited match) {
        return match.id() + ", " + tier(league, match.pool()) + ", "
                + (match.review() == null ? "no result yet" : "result is missing");
    }

    static String tier(League league, String pool) {
        return league.queueOf(pool).pool(pool).map(Queue.Pool::name).orElse(pool);
    }

    private static String line(League league, StatusAdmin.Pool pool) {
        var queue = league.queueOf(pool.pool());
        var waiting = lanes(queue, pool);
        var lanes = queue.lanes().size() == 1 || waiting.isEmpty() ? "" : " (" + waiting + ")";
        return "**" + tier(league, pool.pool()) + "** " + (pool.open() ? "open" : "closed") + ", " + pool.waiting()
                + " of " + queue.shape().players() + " waiting" + lanes
                + (pool.oldest() == null ? "" : ", the longest since " + Words.relative(pool.oldest()));
    }

    private static String lanes(Queue queue, StatusAdmin.Pool pool) {
        return queue.lanes().stream()
                .filter(lane -> !ForecastSentences.takesPartiesWhole(queue)
                        || pool.byLane().getOrDefault(lane.id(), 0) > 0)
                .map(lane -> lane.name() + " "
                        + lane.ids().stream()
                                .mapToInt(id -> pool.byLane().getOrDefault(id, 0))
                                .sum())
                .collect(Collectors.joining(", "));
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
        return (states.isEmpty() ? "None is running." : states + ".") + " The last formed: " + last + "." + shown
                + more(seen.matches().size() - MATCHES_SHOWN);
    }

    private static String awaited(League league, StatusAdmin.@Nullable Awaiting awaiting) {
        if (awaiting == null) {
            return "none";
        }
        var shown = awaiting.oldest().stream()
                .limit(RESULTS_SHOWN)
                .map(match -> match.id() + ", " + tier(league, match.pool()) + ", played "
                        + Words.relative(match.since())
                        + (match.review() == null
                                ? ""
                                : ": **missing**, its players were reminded " + Words.relative(match.review())))
                .collect(Collectors.joining("\n"));
        return shown + more(awaiting.count() - RESULTS_SHOWN);
    }

    private static String results(StatusAdmin.Seen seen) {
        var waiting =
                seen.matches().stream().filter(match -> match.result() != null).toList();
        var shown = waiting.stream()
                .limit(RESULTS_SHOWN)
                .map(match -> result(match.id(), Objects.requireNonNull(match.result())))
                .collect(Collectors.joining("\n"));
        return shown.isEmpty() ? "none" : shown + more(waiting.size() - RESULTS_SHOWN);
    }

    private static String result(String match, StatusAdmin.Result result) {
        var refusal = result.refusal();
        var since = "match " + match + ", handed in " + Words.relative(result.since());
        if (result.attempts() == 0) {
            return since + ", being sent";
        }
        return since + ", tried " + Words.count(result.attempts(), "time") + ": "
                + (refusal == null ? "Numbers does not answer" : "Numbers refuses it, " + Text.cut(refusal, REASON));
    }

    private static String more(int more) {
        return more > 0 ? "\nand " + more + " more" : "";
    }
}
