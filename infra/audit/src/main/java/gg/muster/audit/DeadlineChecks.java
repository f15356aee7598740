package gg.muster.audit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What is due by itself is due for something that is there, and whatever must not last for ever has its end. */
final class DeadlineChecks {
    private static final Set<String> KINDS =
            Set.of("match", "ready", "entry", "reminder", "panel", "rooms", "result", "review", "party", "idle");

    private DeadlineChecks() {}

    static void kinds(State state, Findings findings) {
        state.content(Family.DEADLINES).keySet().stream()
                .filter(member -> !KINDS.contains(member.split(":", 2)[0]) || !member.contains(":"))
                .forEach(member -> findings.add(state.key(Family.DEADLINES), member + ": nobody knows what that is"));
    }

    static void matches(State state, Findings findings) {
        ofMatches(state, findings, "match", Match::endsByItself);
        needed(state, findings, "match", Match::endsByItself, "would never end by itself");
    }

    static void ready(State state, Findings findings) {
        Predicate<Match> asks = match -> match.state().equals("READY_UP");
        ofMatches(state, findings, "ready", asks);
        needed(state, findings, "ready", asks, "would wait for its players for ever");
        state.deadlines("ready")
                .forEach((id, at) -> findings.addIf(
                        state.match(id)
                                .map(match -> Times.ms(match.fields().get("readyBy")) != at)
                                .orElse(false),
                        state.key(Family.MATCH, id),
                        "its players were told another time by which to be ready"));
    }

    static void results(State state, Findings findings) {
        ofMatches(state, findings, "result", match -> match.isLive() && match.game() != null);
    }

    static void rooms(State state, Findings findings) {
        ofMatches(state, findings, "rooms", Match::hasEnded);
    }

    static void reviews(State state, Findings findings) {
        ofMatches(state, findings, "review", Match::isAwaited);
        needed(state, findings, "review", Match::isAwaited, "its result would be awaited for ever");
    }

    private static void ofMatches(State state, Findings findings, String kind, Predicate<Match> fitting) {
        of(state, findings, kind, id -> state.match(id).filter(fitting).isPresent());
    }

    private static void needed(State state, Findings findings, String kind, Predicate<Match> needing, String sentence) {
        var there = state.deadlines(kind).keySet();
        state.matches().values().stream()
                .filter(needing)
                .filter(match -> !there.contains(match.id()))
                .forEach(match -> findings.add(state.key(Family.MATCH, match.id()), sentence));
    }

    private static void of(State state, Findings findings, String kind, Predicate<String> fitting) {
        state.deadlines(kind).keySet().stream()
                .filter(fitting.negate())
                .forEach(id -> findings.add(
                        state.key(Family.DEADLINES), kind + ":" + id + " is due for something that is not (any more)"));
    }

    /** A party's place is that of whoever queued it. */
    static void entries(State state, Findings findings) {
        var ends = state.deadlines("entry");
        of(
                state,
                findings,
                "entry",
                id -> state.player(id).filter(Player::waits).isPresent());
        state.players().values().stream()
                .filter(player -> player.waits() && !ends.containsKey(player.id()))
                .filter(player -> !othersHoldIt(state, player, ends))
                .forEach(player ->
                        findings.add(state.key(Family.PLAYER, player.id()), "waits in a queue, and would for ever"));
    }

    private static boolean othersHoldIt(State state, Player player, Map<String, Long> ends) {
        return player.places().stream()
                .flatMap(place -> Optional.ofNullable(place.party()).stream())
                .flatMap(id -> state.party(id).stream())
                .flatMap(party -> party.members().stream())
                .anyMatch(ends::containsKey);
    }

    static void reminders(State state, Findings findings) {
        before(state, findings, "reminder", "entry");
    }

    static void parties(State state, Findings findings) {
        of(state, findings, "party", state.parties()::containsKey);
        before(state, findings, "idle", "party");
        var ends = state.deadlines("party").keySet();
        state.parties().keySet().stream()
                .filter(id -> !ends.contains(id))
                .forEach(id -> findings.add(state.key(Family.PARTY, id), "would last for ever"));
    }

    /** One hears of an end before it. */
    private static void before(State state, Findings findings, String kind, String end) {
        var ends = state.deadlines(end);
        state.deadlines(kind)
                .forEach((id, at) -> findings.addIf(
                        at > ends.getOrDefault(id, Long.MIN_VALUE),
                        state.key(Family.DEADLINES),
                        kind + ":" + id + " is due for an end that is not (any more)"));
    }

    static void panels(State state, Findings findings) {
        var shown = state.of(Family.POOL)
                .filter(pool -> pool.content().containsKey("panelAt"))
                .map(pool -> pool.names().getFirst())
                .collect(java.util.stream.Collectors.toSet());
        of(state, findings, "panel", shown::contains);
    }
}
