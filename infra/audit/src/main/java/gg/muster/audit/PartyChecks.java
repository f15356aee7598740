package gg.muster.audit;

import java.util.HashSet;
import java.util.Objects;

/** A party, its members, and what they do together. */
final class PartyChecks {
    private PartyChecks() {}

    static void whole(State state, Findings findings) {
        state.parties().values().forEach(party -> {
            var key = state.key(Family.PARTY, party.id());
            var members = party.members();
            findings.addIf(!party.id().equals(party.fields().get("id")), key, "says that it is another party");
            findings.addIf(members.isEmpty(), key, "has no members");
            findings.addIf(new HashSet<>(members).size() < members.size(), key, "has somebody in it twice");
            findings.addIf(
                    !String.valueOf(members.size()).equals(party.fields().get("size")),
                    key,
                    "has " + members.size() + " members, but says "
                            + party.fields().get("size"));
            findings.addIf(
                    !members.contains(String.valueOf(party.leader())), key, "is led by somebody who is not in it");
            findings.addIf(
                    (party.pool() == null) != (party.fields().get("at") == null),
                    key,
                    "says only half of where and since when it waits");
        });
    }

    static void members(State state, Findings findings) {
        state.parties()
                .values()
                .forEach(party -> party.members().stream()
                        .filter(id -> state.player(id)
                                .filter(player -> party.id().equals(player.party()))
                                .isEmpty())
                        .forEach(id -> findings.add(
                                state.key(Family.PARTY, party.id()),
                                id + " is a member, but their record does not say so")));
        state.players().values().forEach(player -> {
            var named = player.party();
            findings.addIf(
                    named != null
                            && state.party(named)
                                    .filter(party -> party.members().contains(player.id()))
                                    .isEmpty(),
                    state.key(Family.PLAYER, player.id()),
                    "is in party " + named + " by their record, but the party is gone or without them");
        });
    }

    static void waitsWhole(State state, Findings findings) {
        state.parties().values().stream()
                .filter(party -> party.pool() != null)
                .forEach(party -> party.members().stream()
                        .filter(id -> state.player(id)
                                .flatMap(player -> player.place(String.valueOf(party.pool())))
                                .filter(place -> party.id().equals(place.party()))
                                .isEmpty())
                        .forEach(id -> findings.add(
                                state.key(Family.PARTY, party.id()),
                                "waits in " + party.pool() + ", but " + id + " does not wait with it")));
    }

    static void placesOfParties(State state, Findings findings) {
        state.players()
                .values()
                .forEach(player -> player.places().forEach(place -> {
                    var id = place.party();
                    if (id != null) {
                        var wrong = state.party(id)
                                .map(party -> wrong(party, player, place))
                                .orElse("is gone");
                        findings.addIf(
                                !wrong.isEmpty(),
                                state.key(Family.PLAYER, player.id()),
                                "waits in " + place.pool() + " with party " + id + ", which " + wrong);
                    }
                }));
    }

    static void waitTogether(State state, Findings findings) {
        state.players().values().stream()
                .filter(player -> state.party(player.party())
                        .filter(party -> party.members().contains(player.id()))
                        .isPresent())
                .forEach(player -> player.places().stream()
                        .filter(place -> place.party() == null)
                        .forEach(place -> findings.add(
                                state.key(Family.PLAYER, player.id()),
                                "waits in " + place.pool() + " by themselves, but is in party " + player.party())));
    }

    private static String wrong(Party party, Player player, Player.Place place) {
        if (!party.members().contains(player.id())) {
            return "is without them";
        }
        if (!place.pool().equals(party.pool())) {
            return "does not wait there";
        }
        if (Times.ms(place.at()) != Times.ms(party.fields().get("at"))) {
            return "took its place at another ms";
        }
        return place.lane().equals(String.valueOf(party.members().size())) ? "" : "is of another size than their lane";
    }

    static void matches(State state, Findings findings) {
        state.parties().values().forEach(party -> {
            var named = party.match();
            findings.addIf(
                    named != null
                            && state.match(named)
                                    .filter(match -> match.isLive() && match.seatsParty(party.id()))
                                    .isEmpty(),
                    state.key(Family.PARTY, party.id()),
                    "plays match " + named + ", which is over, gone or without it");
            findings.addIf(
                    state.matches().values().stream()
                            .anyMatch(match -> match.holdsItsPlayers()
                                    && !Objects.equals(match.id(), named)
                                    && cameAndStayed(match, party)),
                    state.key(Family.PARTY, party.id()),
                    "came to a match that it does not name");
        });
    }

    private static boolean cameAndStayed(Match match, Party party) {
        return match.seats().stream()
                .anyMatch(seat ->
                        party.id().equals(seat.party()) && party.members().contains(seat.player()));
    }
}
