package gg.muster.history;

import static gg.muster.history.Tables.time;

import gg.muster.history.Tables.Values;
import gg.muster.match.result.Place;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the tables say of a match, from its record in Redis. */
@Singleton
final class MatchRows {
    private static final String WHEN = "at:";
    private static final String BEGUN = WHEN + "IN_PROGRESS";
    private static final String CANCELLED = WHEN + "CANCELLED";
    private static final String READY = "ready:";

    private final JsonMapper json;

    MatchRows(JsonMapper json) {
        this.json = json;
    }

    /** Somebody in the record of a match. */
    @Serdeable
    record Player(
            String id,
            @Nullable String name,
            @Nullable String lane,
            @Nullable Double mmr) {}

    /** What the settings that a match is played by say of where it belongs. */
    @Serdeable
    record Origin(@Nullable String queue, @Nullable String gamemode) {}

    /** One of the maps in the record of a match. */
    @Serdeable
    record Played(@Nullable String uid, String name) {}

    Values match(String league, Map<String, String> match) {
        var origin = parse(of(match, "settings"), Argument.of(Origin.class));
        return Values.of(
                league,
                of(match, "id"),
                Objects.requireNonNullElse(origin.queue(), ""),
                Objects.requireNonNullElse(origin.gamemode(), league),
                of(match, "pool"),
                of(match, "state"),
                names(maps(match)),
                time(of(match, "createdAt")),
                time(match.get("endedAt")),
                match.get("why"),
                match.get("by"),
                match.get("game"),
                match.get("winner"),
                time(match.get("readyBy")),
                time(match.get("awaitedSince")),
                time(match.get("reviewSince")),
                of(match, "settings"),
                written(match));
    }

    List<Values> players(String league, Map<String, String> match) {
        var team = teams(match);
        return parse(of(match, "players"), Argument.listOf(Player.class)).stream()
                .map(each -> Values.of(
                        league,
                        of(match, "id"),
                        each.id(),
                        each.name(),
                        team.get(each.id()),
                        each.lane(),
                        each.mmr(),
                        match.containsKey(READY + each.id()),
                        time(match.get(READY + each.id()))))
                .toList();
    }

    /** In the order in which they are played; the first is 1. */
    List<Values> maps(String league, Map<String, String> match) {
        var maps = maps(match);
        return IntStream.range(0, maps.size())
                .mapToObj(i -> Values.of(
                        league,
                        of(match, "id"),
                        i + 1,
                        maps.get(i).uid(),
                        maps.get(i).name()))
                .toList();
    }

    /** Who was in it when it began, and what they played; none where the game knows its maps by their names alone. */
    List<Values> plays(String league, Map<String, String> match) {
        var begun = match.get(BEGUN);
        if (begun == null || wasCancelled(match)) {
            return List.of();
        }
        var uids =
                maps(match).stream().map(Played::uid).filter(Objects::nonNull).toList();
        return parse(of(match, "players"), Argument.listOf(Player.class)).stream()
                .flatMap(each ->
                        uids.stream().map(uid -> Values.of(league, each.id(), of(match, "id"), uid, time(begun))))
                .toList();
    }

    static boolean wasCancelled(Map<String, String> match) {
        return match.containsKey(CANCELLED);
    }

    /** A match that another release assigned has the name of its only one. */
    private List<Played> maps(Map<String, String> match) {
        var stored = match.get("maps");
        if (stored != null) {
            return parse(stored, Argument.listOf(Played.class));
        }
        return Optional.ofNullable(match.get("map")).stream()
                .map(name -> new Played(null, name))
                .toList();
    }

    private static @Nullable String names(List<Played> maps) {
        return maps.isEmpty() ? null : maps.stream().map(Played::name).collect(Collectors.joining(", "));
    }

    List<Values> states(String league, Map<String, String> match) {
        var states = new ArrayList<Values>();
        states.add(Values.of(league, of(match, "id"), "INITIAL", time(of(match, "createdAt"))));
        match.forEach((field, value) -> {
            if (field.startsWith(WHEN)) {
                states.add(Values.of(league, of(match, "id"), field.substring(WHEN.length()), time(value)));
            }
        });
        return states;
    }

    /** Who came where; none before that was handed in. */
    List<Values> results(String league, Map<String, String> match) {
        var stored = match.get("results");
        return stored == null
                ? List.of()
                : parse(stored, Argument.listOf(Place.class)).stream()
                        .map(place -> Values.of(
                                league,
                                of(match, "id"),
                                place.player(),
                                place.position(),
                                place.time(),
                                place.replay(),
                                time(of(match, "reportedAt")),
                                match.get("reportedBy")))
                        .toList();
    }

    /** By player id; the first team is 1. */
    private Map<String, Integer> teams(Map<String, String> match) {
        var team = new HashMap<String, Integer>();
        var stored = match.get("teams");
        if (stored != null) {
            var teams = parse(stored, Argument.listOf(Argument.listOf(String.class)));
            for (int i = 0; i < teams.size(); i++) {
                for (var player : teams.get(i)) {
                    team.put(player, i + 1);
                }
            }
        }
        return team;
    }

    private static String of(Map<String, String> match, String field) {
        return Objects.requireNonNull(match.get(field), () -> "a match without " + field + ": " + match);
    }

    private <T> T parse(String text, Argument<T> shape) {
        try {
            return Objects.requireNonNull(json.readValue(text, shape), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole record, to be put back as it was. */
    private String written(Map<String, String> match) {
        try {
            return json.writeValueAsString(Argument.mapOf(String.class, String.class), match);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> record(String written) {
        return parse(written, Argument.mapOf(String.class, String.class));
    }
}
