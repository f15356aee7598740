package gg.muster.audit;

import java.time.Duration;
import java.util.Set;

/** What has been said and not been done yet. */
final class EventChecks {
    private static final Set<String> GROUPS = Set.of("matchmaker", "replies", "ledger");
    private static final int SET_ASIDE_AT_MOST = 10;

    /** An interaction can be answered for so long. */
    private static final Duration LOOKUP = Duration.ofMinutes(16);

    private EventChecks() {}

    static void groups(State state, Findings findings) {
        state.events().groups().stream()
                .map(Events.Group::name)
                .filter(name -> !GROUPS.contains(name))
                .forEach(name -> findings.add(
                        state.key(Family.EVENTS), "the group " + name + " is nobody's, and keeps events for ever"));
    }

    static void pending(State state, Findings findings) {
        state.events()
                .stale()
                .forEach(each -> findings.add(
                        state.key(Family.EVENTS),
                        each.event()
                                + (each.forgotten()
                                        ? " was handed out to " + each.group()
                                                + ", and nobody has looked after it since"
                                        : " has been tried for more than a day by " + each.group()
                                                + ", and was not set aside")));
    }

    static void setAside(State state, Findings findings) {
        var there = state.content(Family.ABANDONED).size();
        findings.addIf(there > SET_ASIDE_AT_MOST, state.key(Family.ABANDONED), "keeps " + there + " events");
    }

    static void lookups(State state, Findings findings) {
        state.content(Family.LOOKUPS).forEach((request, text) -> {
            var at = Times.ms(Json.text(Json.read(text), "at"));
            findings.addIf(
                    at < state.now() - LOOKUP.toMillis(),
                    state.key(Family.LOOKUPS),
                    request + " waits for a profile, and nobody answers");
        });
    }
}
