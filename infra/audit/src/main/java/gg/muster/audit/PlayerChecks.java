package gg.muster.audit;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** What holds a player: one thing at a time, and known to both ends. */
final class PlayerChecks {
    private static final Set<String> STATUSES = Set.of("idle", "queued", "in_match", "locked");

    /** The clocks of two functions may be so far apart. */
    private static final Duration CLOCKS = Duration.ofSeconds(5);

    private PlayerChecks() {}

    static void status(State state, Findings findings) {
        state.players().values().forEach(player -> {
            var key = state.key(Family.PLAYER, player.id());
            findings.addIf(!STATUSES.contains(player.status()), key, "there is no status " + player.status());
            findings.addIf(player.waits() && player.places().isEmpty(), key, "is queued, but has no place anywhere");
            findings.addIf(
                    !player.waits() && !player.places().isEmpty(),
                    key,
                    "is " + player.status() + ", but has a place in " + player.places());
        });
    }

    static void wholePlaces(State state, Findings findings) {
        state.players().values().forEach(player -> {
            var key = state.key(Family.PLAYER, player.id());
            player.places().stream()
                    .filter(place -> place.at() == null || !player.fields().containsKey("mmr:" + place.pool()))
                    .forEach(place -> findings.add(key, "of the place in " + place + " the ms or the MMR is missing"));
            player.fields().keySet().stream()
                    .flatMap(PlayerChecks::poolOfPart)
                    .filter(pool -> player.place(pool).isEmpty())
                    .distinct()
                    .forEach(pool -> findings.add(key, "of a place in " + pool + " only parts are left"));
        });
    }

    private static Stream<String> poolOfPart(String field) {
        return Stream.of("at:", "mmr:", "with:")
                .filter(field::startsWith)
                .map(prefix -> field.substring(prefix.length()));
    }

    static void placesToLanes(State state, Findings findings) {
        state.players()
                .values()
                .forEach(player -> player.places().forEach(place -> {
                    var key = state.key(Family.PLAYER, player.id());
                    var score = state.content(Family.LANE, place.pool(), place.lane())
                            .get(player.id());
                    if (score == null) {
                        findings.add(key, "has a place in " + place + ", but is not in that lane");
                    } else {
                        findings.addIf(
                                Times.ms(score) != Times.ms(place.at()),
                                key,
                                "has a place in " + place + " since " + Times.ms(place.at()) + ", but the lane says "
                                        + score);
                    }
                }));
    }

    static void lanesToPlaces(State state, Findings findings) {
        state.of(Family.LANE).forEach(lane -> {
            var pool = lane.names().getFirst();
            state.content(Family.LANE, pool, lane.names().getLast()).keySet().stream()
                    .filter(id -> state.player(id)
                            .flatMap(player -> player.place(pool))
                            .filter(place -> place.lane().equals(lane.names().getLast()))
                            .isEmpty())
                    .forEach(id -> findings.add(
                            lane.name(), id + " is in it, but has no place there: " + state.whereabouts(id)));
        });
    }

    static void barred(State state, Findings findings) {
        var since = state.now() + CLOCKS.toMillis();
        state.players().values().stream().filter(Player::waits).forEach(player -> {
            var key = state.key(Family.PLAYER, player.id());
            findings.addIf(player.time("bannedUntil") > since, key, "waits in a queue, but is banned");
            findings.addIf(player.time("cooldownUntil") > since, key, "waits in a queue, but has yet to rest");
        });
    }

    static void onHold(State state, Findings findings) {
        var held = state.content(Family.LOCKED).keySet();
        state.players().values().forEach(player -> {
            var key = state.key(Family.PLAYER, player.id());
            findings.addIf(
                    player.isOnHold() && !held.contains(player.id()), key, "is locked, but not among those on hold");
            findings.addIf(
                    !player.isOnHold() && player.fields().containsKey("reason"),
                    key,
                    "is " + player.status() + ", but has a reason for being on hold");
        });
        held.stream()
                .filter(id -> state.player(id).filter(Player::isOnHold).isEmpty())
                .forEach(id -> findings.add(
                        state.key(Family.LOCKED), id + " is among those on hold, but is " + state.whereabouts(id)));
    }
}
