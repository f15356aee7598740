package gg.muster.message;

import gg.muster.league.Queue;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.ViewQueue;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can honestly be said of a wait: what it is for, and how long those waited who were picked lately. */
final class ForecastSentences {
    private ForecastSentences() {}

    /** For one who has just joined. */
    static String next(Queue queue, JoinQueue.Told told) {
        if (told.ready() && told.apartUntil() == null && !takesPartiesWhole(queue)) {
            return "Your match is being formed.";
        }
        var why = told.ready() ? enough(queue, told.apartUntil()) + " " : "";
        return why + usual(told.usual()) + " You get a direct message as soon as your match is ready.";
    }

    /** For one who waits. */
    static String waitingFor(Queue queue, ViewQueue.Told told) {
        var waiting = progress(told.waiting(), told.size(), lanes(queue, told.byLane()));
        if (!told.inSeason()) {
            return waiting + " Queues are out of season, so no match forms.";
        }
        if (!told.open()) {
            return waiting + " The queue is closed, so no match forms until it opens again.";
        }
        return waiting + " " + why(queue, told) + "\n" + usual(told.usual());
    }

    /** How many wait and how many a match takes. */
    static String progress(int waiting, int size) {
        return progress(waiting, size, "");
    }

    private static String progress(int waiting, int size, String lanes) {
        return ofThem(waiting, size) + lanes + ".";
    }

    /** {@code 7 of 10 players are waiting}. */
    static String ofThem(int waiting, int size) {
        return waiting + " of " + size + " players " + (waiting == 1 ? "is" : "are") + " waiting";
    }

    /** How long those waited who were picked lately; null: nobody was. */
    static String usual(@Nullable Long ms) {
        return ms == null
                ? "Nobody was picked here in the last hour, so there is no telling how long it takes."
                : "Lately a place in a match came up after " + about(Duration.ofMillis(ms)) + ".";
    }

    private static String why(Queue queue, ViewQueue.Told told) {
        int missing = told.size() - told.waiting();
        if (missing > 0) {
            return missing == 1 ? "1 more player is needed." : missing + " more players are needed.";
        }
        return enough(queue, told.apartUntil());
    }

    /** What is said where as many wait as a match takes. */
    private static String enough(Queue queue, @Nullable Long apartUntil) {
        if (takesPartiesWhole(queue)) {
            return "Your match forms as soon as whole parties, and those who queue alone, fill every team exactly.";
        }
        return apartUntil == null ? "A match is being formed." : keptApart(apartUntil);
    }

    /** There, as many as a match takes may still be no match. */
    static boolean takesPartiesWhole(Queue queue) {
        return queue.pick().equals(Queue.FIT);
    }

    private static String keptApart(@Nullable Long until) {
        return "That would be enough, but some of them have just played together and are kept apart; they can meet"
                + " again " + Words.relative(until) + ". It goes quicker when others join.";
    }

    private static String about(Duration wait) {
        long minutes = wait.plusSeconds(30).toMinutes();
        return minutes == 0 ? "less than a minute" : "about " + minutes + " min";
    }

    /** Lanes in which somebody waits, those who have played their games with the others; a single one says nothing. */
    private static String lanes(Queue queue, @Nullable Map<String, Integer> byLane) {
        if (byLane == null
                || queue.lanes().size() == 1
                || byLane.values().stream().noneMatch(count -> count > 0)) {
            return "";
        }
        return queue.lanes().stream()
                .filter(lane -> !takesPartiesWhole(queue) || byLane.getOrDefault(lane.id(), 0) > 0)
                .map(lane -> lane.name() + ": "
                        + lane.ids().stream()
                                .mapToInt(id -> byLane.getOrDefault(id, 0))
                                .sum())
                .collect(Collectors.joining(", ", " (", ")"));
    }
}
