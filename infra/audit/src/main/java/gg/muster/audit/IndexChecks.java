package gg.muster.audit;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What leads from one thing to another leads there, and back. */
final class IndexChecks {
    private static final String NONE = "none";

    private IndexChecks() {}

    static void rooms(State state, Findings findings) {
        var rooms = state.content(Family.ROOMS);
        leads(
                state,
                findings,
                Family.ROOMS,
                id -> state.match(id)
                        .filter(match -> !match.isClosed())
                        .map(match -> Objects.requireNonNullElse(match.chat(), NONE)));
        state.matches().values().stream()
                .filter(match -> !match.isClosed() && leadsElsewhere(rooms, match.chat(), match.id()))
                .forEach(match -> findings.add(
                        state.key(Family.MATCH, match.id()), "its chat " + match.chat() + " does not lead to it"));
    }

    private static boolean leadsElsewhere(Map<String, String> index, @Nullable String from, String to) {
        return from != null && !to.equals(index.get(from));
    }

    /** A game outlives the record of its match, and one of a cancelled match may have become another's. */
    static void games(State state, Findings findings) {
        var games = state.content(Family.GAMES);
        games.forEach((game, id) -> state.match(id)
                .filter(match -> !game.equals(match.game()))
                .ifPresent(match -> findings.add(
                        state.key(Family.GAMES), game + " leads to match " + id + ", which has game " + match.game())));
        state.matches().values().stream()
                .filter(match -> !match.wasCancelled() && leadsElsewhere(games, match.game(), match.id()))
                .forEach(match -> findings.add(
                        state.key(Family.MATCH, match.id()), "its game " + match.game() + " may be counted again"));
    }

    static void awaiting(State state, Findings findings) {
        var awaiting = state.content(Family.AWAITING);
        state.matches().values().stream().filter(Match::isAwaited).forEach(match -> {
            var since = awaiting.get(match.id());
            findings.addIf(
                    since == null || Times.ms(since) != Times.ms(match.fields().get("awaitedSince")),
                    state.key(Family.MATCH, match.id()),
                    "its result is awaited, but not since that ms by the list of those");
        });
        awaiting.keySet().stream()
                .filter(id -> state.match(id).filter(Match::isAwaited).isEmpty())
                .forEach(id ->
                        findings.add(state.key(Family.AWAITING), id + " is in it, but its result is not awaited"));
    }

    static void leaders(State state, Findings findings) {
        ofParties(state, findings, Family.LEADERS, Party::leader, "its leader does not lead to it");
    }

    static void codes(State state, Findings findings) {
        ofParties(state, findings, Family.CODES, Party::code, "its code does not lead to it");
    }

    private static void ofParties(
            State state, Findings findings, Family family, Function<Party, @Nullable String> own, String sentence) {
        leads(
                state,
                findings,
                family,
                id -> state.party(id).map(party -> Objects.requireNonNullElse(own.apply(party), NONE)));
        var index = state.content(family);
        state.parties().values().stream()
                .filter(party -> !party.id().equals(index.get(Objects.requireNonNullElse(own.apply(party), NONE))))
                .forEach(party -> findings.add(state.key(Family.PARTY, party.id()), sentence));
    }

    /** Each field of a hash is what the thing that it leads to has for it. */
    private static void leads(State state, Findings findings, Family family, Function<String, Optional<String>> has) {
        state.content(family).forEach((field, id) -> {
            var there = has.apply(id).map(own -> "which has " + own).orElse("which is gone");
            findings.addIf(
                    !there.equals("which has " + field), state.key(family), field + " leads to " + id + ", " + there);
        });
    }
}
