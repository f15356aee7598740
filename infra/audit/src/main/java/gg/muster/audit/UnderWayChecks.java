package gg.muster.audit;

import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is right while something is being done, and wrong once everything is. */
final class UnderWayChecks {
    private static final Comparator<String> BY_ID =
            Comparator.<String>comparingLong(id -> part(id, 0)).thenComparingLong(id -> part(id, 1));

    private UnderWayChecks() {}

    private static long part(String id, int index) {
        return Long.parseLong(id.split("-", 2)[index]);
    }

    static void events(State state, Findings findings) {
        var events = state.events();
        var key = state.key(Family.EVENTS);
        findings.addIf(events.groups().isEmpty() && !events.last().equals("0-0"), key, "nobody has taken events yet");
        events.groups().forEach(group -> {
            findings.addIf(group.pending() > 0, key, group.name() + " is not done with all that it was given");
            findings.addIf(
                    BY_ID.compare(group.given(), events.last()) < 0, key, group.name() + " has yet to be given events");
        });
    }

    static void lookups(State state, Findings findings) {
        state.content(Family.LOOKUPS)
                .keySet()
                .forEach(request -> findings.add(state.key(Family.LOOKUPS), request + " waits for a profile"));
    }

    static void rooms(State state, Findings findings) {
        hasDeadline(state, findings, "rooms", Match::hasEnded, "its rooms stay for ever");
    }

    static void results(State state, Findings findings) {
        hasDeadline(
                state,
                findings,
                "result",
                match -> match.isLive() && match.game() != null,
                "its result is not taken, and would not be sent again");
    }

    /** With nothing pending only a deadline makes it go on, or an admin who tries again what was set aside. */
    private static void hasDeadline(
            State state, Findings findings, String kind, Predicate<Match> needing, String sentence) {
        var due = state.deadlines(kind).keySet();
        Set<String> aside = state.content(Family.ABANDONED).keySet().stream()
                .flatMap(event -> Stream.ofNullable(Json.read(event).get("data")))
                .flatMap(data -> Stream.ofNullable(Json.text(data, "match")))
                .collect(Collectors.toSet());
        state.matches().values().stream()
                .filter(needing)
                .filter(match -> !due.contains(match.id()) && !aside.contains(match.id()))
                .forEach(match -> findings.add(state.key(Family.MATCH, match.id()), sentence));
    }
}
