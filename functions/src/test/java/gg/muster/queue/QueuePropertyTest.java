package gg.muster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.match.FormMatch;
import gg.muster.match.Match;
import gg.muster.match.PickRules;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever players and matchmakers do, in any order: everyone is in one place, and the same request happens once. */
class QueuePropertyTest {
    private static final int PLAYERS = 14;
    private static final Queue.Shape TWO_AGAINST_TWO = new Queue.Shape(2, 2);
    private static final List<String> POOLS = List.of("PROSPECT", "EXPERT");
    private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");

    private final Lab lab = Lab.shared();
    private final League league = lab.combines();
    private final Queue queue = small(league.mainQueue());
    private final Set<String> formed = new HashSet<>();

    private sealed interface Move {}

    private record Join(int player) implements Move {}

    private record Leave(int player) implements Move {}

    private record Stay(int player) implements Move {}

    private record Form(int pool) implements Move {}

    private record Wait(int seconds) implements Move {}

    private static Queue small(Queue queue) {
        return new Queue(
                queue.id(),
                queue.name(),
                queue.gamemode(),
                TWO_AGAINST_TWO,
                queue.pools(),
                queue.lanes(),
                queue.pick(),
                queue.window(),
                queue.split(),
                queue.play(),
                queue.lockOrder(),
                queue.maps(),
                queue.tracks(),
                queue.rooms());
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        var players = Arbitraries.integers().between(0, PLAYERS - 1);
        return Arbitraries.frequencyOf(
                        Tuple.of(6, players.map(player -> (Move) new Join(player))),
                        Tuple.of(3, players.map(player -> (Move) new Leave(player))),
                        Tuple.of(2, players.map(player -> (Move) new Stay(player))),
                        Tuple.of(2, Arbitraries.integers().between(0, 1).map(pool -> (Move) new Form(pool))),
                        Tuple.of(1, Arbitraries.integers().between(1, 90).map(s -> (Move) new Wait(s))))
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 50)
    void everyone_is_in_one_place_and_a_repeated_request_changes_nothing(@ForAll("moves") List<Move> moves) {
        seed();
        var expected = new TreeMap<String, String>();
        for (int i = 0; i < moves.size(); i++) {
            make(moves.get(i), "r" + i, expected);
            assertThat(places()).isEqualTo(expected);
            assertThat(standing()).isEqualTo(expected);
        }
        assertThat(lab.outOfPlace()).isEmpty();
        repeatAll(moves);
    }

    private void seed() {
        formed.clear();
        lab.reset().inSeason();
        for (int i = 0; i < PLAYERS; i++) {
            lab.profile(id(i), pool(i), lane(i), 1000 + i);
        }
    }

    private static String id(int player) {
        return "" + (100 + player);
    }

    private static String pool(int player) {
        return POOLS.get(player % POOLS.size());
    }

    private String lane(int player) {
        return queue.laneIds().get(player % queue.laneIds().size());
    }

    /** Makes the move, and notes in {@code expected} where it must have put whom. */
    private void make(Move move, String request, Map<String, String> expected) {
        switch (move) {
            case Join join -> join(join.player(), request, expected);
            case Leave leave -> leave(leave.player(), request, expected);
            case Stay stay -> stay(stay.player(), request, expected);
            case Form form -> form(POOLS.get(form.pool()), request, expected);
            case Wait wait -> lab.clock().advance(Duration.ofSeconds(wait.seconds()));
        }
    }

    private void join(int player, String request, Map<String, String> expected) {
        var code = join(player, request).code();
        var before = expected.putIfAbsent(id(player), "lane " + pool(player) + " " + lane(player));
        assertThat(code).isEqualTo(before == null ? JoinQueue.Code.JOINED : joinRefusal(before));
    }

    private void leave(int player, String request, Map<String, String> expected) {
        var before = expected.getOrDefault(id(player), "");
        assertThat(leave(player, request).code()).isEqualTo(leaveCode(before));
        if (before.startsWith("lane")) {
            expected.remove(id(player));
        }
    }

    private void stay(int player, String request, Map<String, String> expected) {
        var place = expected.getOrDefault(id(player), "");
        assertThat(stay(player, request).code()).isEqualTo(stayCode(place));
    }

    private void form(String pool, String request, Map<String, String> expected) {
        var answer = form(pool, request);
        long waiting = expected.values().stream()
                .filter(place -> place.startsWith("lane " + pool))
                .count();
        if (waiting < TWO_AGAINST_TWO.players()) {
            assertThat(answer.code()).isEqualTo(FormMatch.Code.TOO_FEW);
            return;
        }
        assertThat(answer.code()).isEqualTo(FormMatch.Code.FORMED);
        formed.add(request);
        var match = String.valueOf(answer.as(FormMatch.Told.class).match());
        assertThat(players(match)).hasSize(TWO_AGAINST_TWO.players());
        players(match)
                .forEach(player ->
                        assertThat(expected.put(player, "match " + match)).startsWith("lane " + pool));
    }

    private static JoinQueue.Code joinRefusal(String place) {
        return place.startsWith("lane") ? JoinQueue.Code.ALREADY_QUEUED : JoinQueue.Code.IN_MATCH;
    }

    private static LeaveQueue.Code leaveCode(String place) {
        if (place.isEmpty()) {
            return LeaveQueue.Code.NOT_QUEUED;
        }
        return place.startsWith("lane") ? LeaveQueue.Code.LEFT : LeaveQueue.Code.IN_MATCH;
    }

    private static StayQueue.Code stayCode(String place) {
        if (place.isEmpty()) {
            return StayQueue.Code.NOT_QUEUED;
        }
        return place.startsWith("lane") ? StayQueue.Code.STAYED : StayQueue.Code.IN_MATCH;
    }

    private void repeatAll(List<Move> moves) {
        var before = lab.wholeState();
        for (int i = 0; i < moves.size(); i++) {
            switch (moves.get(i)) {
                case Join join -> join(join.player(), "r" + i);
                case Leave leave -> leave(leave.player(), "r" + i);
                case Stay stay -> stay(stay.player(), "r" + i);
                case Form form -> formAgain(POOLS.get(form.pool()), "r" + i);
                case Wait wait -> lab.clock().advance(Duration.ofSeconds(wait.seconds()));
            }
        }
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    /** An attempt that formed nothing is not remembered: the next may. */
    private void formAgain(String pool, String request) {
        if (formed.contains(request)) {
            form(pool, request);
        }
    }

    private Answer<JoinQueue.Code> join(int player, String request) {
        return lab.bean(JoinQueue.class).ask(league, queue, Joiner.present(id(player), request, "token"));
    }

    private Answer<LeaveQueue.Code> leave(int player, String request) {
        return lab.bean(LeaveQueue.class).ask(league, id(player), request);
    }

    private Answer<StayQueue.Code> stay(int player, String request) {
        return lab.bean(StayQueue.class).ask(league, id(player), request, true);
    }

    private Answer<FormMatch.Code> form(String pool, String request) {
        var settings = new Match.Settings(
                queue.id(),
                pool,
                queue.gamemode(),
                queue.shape(),
                queue.split(),
                queue.play(),
                queue.maps(),
                queue.rooms(),
                80,
                0,
                0,
                3_600_000,
                null,
                null);
        return lab.run(
                FormMatch.SCRIPT,
                new FormMatch.Arguments(
                        request,
                        lab.now(),
                        pool,
                        league.season(),
                        queue.laneIds(),
                        queue.shape().players(),
                        queue.window(),
                        queue.pick(),
                        PickRules.of(league.rules(), queue),
                        settings,
                        null));
    }

    private List<String> players(String match) {
        var stored = String.valueOf(lab.redis().hget("{combines}:match:" + match, "players"));
        return ID.matcher(stored).results().map(found -> found.group(1)).toList();
    }

    /** Where the lanes and matches say that each player is; nobody may be in two of them. */
    private Map<String, String> places() {
        var places = new TreeMap<String, String>();
        var twice = new ArrayList<String>();
        for (var pool : POOLS) {
            for (var lane : queue.laneIds()) {
                for (var player : lab.redis().zrange("{combines}:pool:" + pool + ":lane:" + lane, 0, -1)) {
                    put(places, twice, player, "lane " + pool + " " + lane);
                }
            }
        }
        for (var match : lab.redis().zrange("{combines}:matches", 0, -1)) {
            players(match).forEach(player -> put(places, twice, player, "match " + match));
        }
        assertThat(twice).isEmpty();
        return places;
    }

    private static void put(Map<String, String> places, List<String> twice, String player, String place) {
        if (places.put(player, place) != null) {
            twice.add(player);
        }
    }

    /** Where the players' own records say that they are. */
    private Map<String, String> standing() {
        var standing = new TreeMap<String, String>();
        for (int i = 0; i < PLAYERS; i++) {
            var record = lab.redis().hgetall("{combines}:player:" + id(i));
            switch (record.getOrDefault("status", "idle")) {
                case "queued" -> standing.put(id(i), "lane " + place(record));
                case "in_match" -> standing.put(id(i), "match " + record.get("match"));
                default -> assertThat(record.keySet()).noneMatch(field -> field.matches("match|(lane|at|mmr):.*"));
            }
        }
        return standing;
    }

    /** The one place that a record names. */
    private static String place(Map<String, String> record) {
        var places = POOLS.stream()
                .filter(pool -> record.containsKey("lane:" + pool))
                .toList();
        assertThat(places).hasSize(1);
        return places.getFirst() + " " + record.get("lane:" + places.getFirst());
    }
}
