package gg.muster.audit;

import java.util.HashSet;
import java.util.Set;

/** A match, its record, and the players it holds. */
final class MatchChecks {
    private static final long FIRST = 10_000;

    private MatchChecks() {}

    static void whole(State state, Findings findings) {
        state.matches().values().forEach(match -> {
            var key = state.key(Family.MATCH, match.id());
            findings.addIf(!match.id().equals(match.fields().get("id")), key, "says that it is another match");
            findings.addIf(
                    !match.isLive() && !match.hasEnded() && !match.isClosed(),
                    key,
                    "there is no state " + match.state());
            findings.addIf(match.seats().isEmpty(), key, "has no players");
            findings.addIf(match.players().size() < match.seats().size(), key, "has somebody in it twice");
            findings.addIf(Times.ms(match.fields().get("createdAt")) == 0, key, "does not say when it formed");
            findings.addIf(Json.read(match.fields().get("settings")).isNull(), key, "has no settings to play by");
            findings.addIf(
                    !match.isLive() && Times.ms(match.fields().get("endedAt")) == 0, key, "does not say when it ended");
        });
    }

    static void listed(State state, Findings findings) {
        var listed = state.content(Family.MATCHES);
        state.matches().values().stream().filter(Match::isLive).forEach(match -> {
            var since = listed.get(match.id());
            var key = state.key(Family.MATCH, match.id());
            findings.addIf(since == null, key, "is live, but not among the live matches");
            findings.addIf(
                    since != null && Times.ms(since) != Times.ms(match.fields().get("createdAt")),
                    key,
                    "formed at another ms than the list of live matches says");
        });
        listed.keySet().stream()
                .filter(id -> state.match(id).filter(Match::isLive).isEmpty())
                .forEach(id -> findings.add(
                        state.key(Family.MATCHES),
                        id + " is among the live matches, but is "
                                + state.match(id).map(Match::state).orElse("gone")));
    }

    static void holdsPlayers(State state, Findings findings) {
        state.matches().values().stream()
                .filter(Match::holdsItsPlayers)
                .forEach(match -> match.players().stream()
                        .filter(id -> state.player(id)
                                .filter(player -> player.plays() && match.id().equals(player.match()))
                                .isEmpty())
                        .forEach(id -> findings.add(
                                state.key(Family.MATCH, match.id()),
                                id + " is in it, but by their record " + state.whereabouts(id))));
    }

    static void playersHeld(State state, Findings findings) {
        state.players().values().forEach(player -> {
            var key = state.key(Family.PLAYER, player.id());
            var named = player.match();
            if (!player.plays()) {
                findings.addIf(named != null, key, "is " + player.status() + ", but names match " + named);
            } else if (named == null) {
                findings.add(key, "is in a match, but none is named");
            } else {
                var wrong =
                        state.match(named).map(match -> wrong(match, player)).orElse("is gone");
                findings.addIf(!wrong.isEmpty(), key, "is in match " + named + ", which " + wrong);
            }
        });
    }

    private static String wrong(Match match, Player player) {
        if (!match.isLive()) {
            return "is " + match.state();
        }
        if (match.game() != null) {
            return "has its result";
        }
        return match.seats(player.id()) ? "" : "is without them";
    }

    static void teams(State state, Findings findings) {
        state.matches().values().stream()
                .filter(match -> match.fields().containsKey("teams"))
                .forEach(match -> {
                    var inTeams = match.inTeams();
                    var fits = inTeams.size() == match.seats().size() && new HashSet<>(inTeams).equals(match.players());
                    findings.addIf(!fits, state.key(Family.MATCH, match.id()), "its teams are not its players");
                });
    }

    static void voices(State state, Findings findings) {
        var said = Set.of("vote", "votedAt", "ready", "dodge");
        state.matches()
                .values()
                .forEach(match -> match.fields().keySet().stream()
                        .map(field -> field.split(":", 2))
                        .filter(parts -> parts.length == 2 && said.contains(parts[0]) && !match.seats(parts[1]))
                        .forEach(parts -> findings.add(
                                state.key(Family.MATCH, match.id()),
                                "has a " + parts[0] + " of " + parts[1] + ", who is not in it")));
    }

    static void sequence(State state, Findings findings) {
        state.matches().keySet().stream()
                .filter(id -> Times.ms(id) > FIRST + state.formed())
                .forEach(id -> findings.add(
                        state.key(Family.MATCH, id), "its id is yet to be given: two matches could have it"));
    }

    static void notPlayed(State state, Findings findings) {
        state.matches().values().stream()
                .filter(Match::wasCancelled)
                .forEach(match -> match.players()
                        .forEach(player -> match.plays().stream()
                                .filter(state.plays(player)::contains)
                                .forEach(entry -> findings.add(
                                        state.key(Family.PLAYS, player),
                                        "counts " + entry + " of a match that was cancelled"))));
    }
}
