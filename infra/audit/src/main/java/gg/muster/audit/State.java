package gg.muster.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A league's live state as one look saw it. What it holds was not all read in the same instant. */
final class State {
    private final String league;
    private final long now;
    private final List<Key> keys;
    private final Map<String, Map<String, String>> large;
    private final Events events;
    private final Map<String, Player> players;
    private final Map<String, Match> matches;
    private final Map<String, Party> parties;
    private final Map<String, Set<String>> plays;

    /** {@code large}: by key, what the large hashes and sorted sets hold. */
    State(String league, long now, List<Key> keys, Map<String, Map<String, String>> large, Events events) {
        this(league, now, keys, large, events, Map.of());
    }

    private State(
            String league,
            long now,
            List<Key> keys,
            Map<String, Map<String, String>> large,
            Events events,
            Map<String, Set<String>> plays) {
        this.league = league;
        this.now = now;
        this.keys = List.copyOf(keys);
        this.large = Map.copyOf(large);
        this.events = events;
        this.players = each(Family.PLAYER, Player::of);
        this.matches = each(Family.MATCH, Match::of);
        this.parties = each(Family.PARTY, Party::of);
        this.plays = Map.copyOf(plays);
    }

    /** The same, with what players have played besides: by id the entries {@code <match>/<uid>}. */
    State withPlays(Map<String, Set<String>> known) {
        return new State(league, now, keys, large, events, known);
    }

    private <T> Map<String, T> each(Family family, BiFunction<String, Map<String, String>, T> read) {
        return of(family)
                .collect(Collectors.toMap(
                        key -> key.names().getFirst(),
                        key -> read.apply(key.names().getFirst(), key.content())));
    }

    /** Now, ms. */
    long now() {
        return now;
    }

    List<Key> keys() {
        return keys;
    }

    Stream<Key> of(Family family) {
        return keys.stream().filter(key -> key.family() == family);
    }

    /** A key of this league. */
    String key(Family family, String... names) {
        return family.key(league, names);
    }

    Map<String, Player> players() {
        return players;
    }

    Optional<Player> player(String id) {
        return Optional.ofNullable(players.get(id));
    }

    Map<String, Match> matches() {
        return matches;
    }

    Optional<Match> match(@Nullable String id) {
        return Optional.ofNullable(id).map(matches::get);
    }

    Map<String, Party> parties() {
        return parties;
    }

    Optional<Party> party(@Nullable String id) {
        return Optional.ofNullable(id).map(parties::get);
    }

    /** How many matches were formed. */
    long formed() {
        return of(Family.MATCH_SEQUENCE)
                .mapToLong(key -> Times.ms(key.content().get("")))
                .findFirst()
                .orElse(0);
    }

    Events events() {
        return events;
    }

    /** What a large hash or sorted set holds, by field or member; empty where there is none. */
    Map<String, String> content(Family family, String... names) {
        return large.getOrDefault(key(family, names), Map.of());
    }

    /** What is due by itself of one kind: the ms by id. */
    Map<String, Long> deadlines(String kind) {
        var prefix = kind + ":";
        return content(Family.DEADLINES).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(prefix.length()), entry -> Times.ms(entry.getValue())));
    }

    Set<String> plays(String player) {
        return plays.getOrDefault(player, Set.of());
    }

    /** Where somebody is, in a word or two. */
    String whereabouts(String player) {
        return player(player)
                .map(record -> record.plays() ? "in match " + record.match() : record.status())
                .orElse("unknown");
    }
}
