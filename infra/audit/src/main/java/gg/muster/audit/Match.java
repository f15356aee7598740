package gg.muster.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a match's record says. */
record Match(String id, Map<String, String> fields, List<Seat> seats) {
    static final Set<String> LIVE = Set.of("INITIAL", "CREATED", "READY_UP", "IN_PROGRESS");
    static final Set<String> ENDED = Set.of("COMPLETED", "CANCELLED");
    static final String CLOSED = "CLOSED";

    /** One of its players, and the party they came with, if with any. */
    record Seat(String player, @Nullable String party) {}

    static Match of(String id, Map<String, String> fields) {
        var seats = Json.list(Json.read(fields.get("players"))).stream()
                .flatMap(player -> Stream.ofNullable(Json.text(player, "id"))
                        .map(known -> new Seat(known, Json.text(player, "party"))))
                .toList();
        return new Match(id, fields, seats);
    }

    String state() {
        return fields.getOrDefault("state", "none");
    }

    boolean isLive() {
        return LIVE.contains(state());
    }

    /** Over, and its rooms may still be there. */
    boolean hasEnded() {
        return ENDED.contains(state());
    }

    boolean isClosed() {
        return state().equals(CLOSED);
    }

    boolean wasCancelled() {
        return fields.containsKey("at:CANCELLED");
    }

    /** From the moment a result is handed in nobody is held by it. */
    boolean holdsItsPlayers() {
        return isLive() && game() == null;
    }

    /** Left alone it ends by itself. */
    boolean endsByItself() {
        return isLive() && (game() == null || fields.containsKey("rejected"));
    }

    boolean isAwaited() {
        return fields.containsKey("awaitedSince");
    }

    @Nullable
    String game() {
        return fields.get("game");
    }

    @Nullable
    String chat() {
        return fields.get("kept:room.chat");
    }

    boolean seats(String player) {
        return seats.stream().anyMatch(seat -> seat.player().equals(player));
    }

    boolean seatsParty(String party) {
        return seats.stream().anyMatch(seat -> party.equals(seat.party()));
    }

    Set<String> players() {
        return seats.stream().map(Seat::player).collect(Collectors.toSet());
    }

    /** Everybody in a team, in no order; empty before there are teams. */
    List<String> inTeams() {
        return Json.list(Json.read(fields.get("teams"))).stream()
                .flatMap(team -> Json.list(team).stream())
                .map(player -> player.coerceStringValue())
                .toList();
    }

    /** What players of it have played, as it stands in their records: {@code <match>/<uid>}. */
    List<String> plays() {
        return Json.list(Json.read(fields.get("maps"))).stream()
                .map(map -> Json.text(map, "uid"))
                .filter(Objects::nonNull)
                .map(uid -> id + "/" + uid)
                .toList();
    }
}
