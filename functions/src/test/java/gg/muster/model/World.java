package gg.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.Act;
import gg.muster.audit.Audit;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.match.Speaker;
import gg.muster.model.Matches.Speech;
import gg.muster.party.Actor;
import gg.muster.queue.Joiner;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The model beside the scripts on a real Redis; every step is made in both, and both are compared after it. */
final class World {
    /** What there is not, as somebody may still have a button of it. */
    static final String NO_MATCH = "404";

    private static final String ADMIN = "900";
    private static final String ELSEWHERE = "555";

    final Lab lab;
    final League league;
    final Model model;
    final State state;
    final List<String> players;

    /** What was asked and answered, oldest first. */
    private final List<Asked<?>> asked = new ArrayList<>();

    private int requests;

    private World(Lab lab, League league, int players) {
        this.lab = lab;
        this.league = league;
        this.model = new Model(league, lab.clock());
        this.state = model.state;
        this.players = IntStream.range(0, players).mapToObj(i -> "" + (101 + i)).toList();
    }

    private record Asked<C extends Enum<C>>(Supplier<Answer<C>> request, C code, Object data) {}

    /** A league that is open, in which nothing has happened yet; the players of its database or roster are spread over it. */
    static World begin(League league, int players) {
        var world = new World(Lab.shared().reset(), league, players);
        var season = league.season() == null ? "always" : league.season();
        world.redis("league", Map.of("state", season, "enabled", "1", "refreshedAt", "0", "epoch", "one"));
        league.tracks()
                .forEach(track ->
                        world.redis("maps", Map.of(track.uid(), "{\"name\":\"%s\"}".formatted(track.name()))));
        if (league.sorting() != League.Sorting.CHOICE) {
            world.settle();
        }
        return world;
    }

    private void redis(String key, Map<String, String> fields) {
        lab.redis().hset("{" + league.id() + "}:" + key, fields);
    }

    /** Two pools are enough for everything that pools have to do with each other. */
    private void settle() {
        for (int i = 0; i < players.size(); i++) {
            var pool = state.pools().get(i % 5 == 0 ? 1 : 0).id();
            var lanes = league.queueOf(pool).laneIds();
            var lane = lanes.get(i % lanes.size());
            state.profiles.put(players.get(i), new State.Profile(pool, lane));
            var stored = "{\"pool\":\"%s\",\"lane\":\"%s\",\"mmr\":%d,\"name\":\"%s\"}";
            redis("profiles", Map.of(players.get(i), stored.formatted(pool, lane, 1000 + i, players.get(i))));
        }
    }

    /** The scripts must answer as the model did, and leave behind what it says. */
    <C extends Enum<C>> Answer<C> expect(C code, Supplier<Answer<C>> request) {
        var answer = request.get();
        assertThat(answer.code()).isEqualTo(code);
        asked.add(new Asked<>(request, code, answer.as(Object.class)));
        compare();
        return answer;
    }

    void compare() {
        assertThat(Sight.of(lab, league.id())).isEqualTo(Expected.of(state));
    }

    /** A second opinion on what is left, by somebody who knows neither the scripts nor the model. */
    void audit() {
        assertThat(new Audit(lab.redis(), lab.clock()).of(league.id())).isEmpty();
    }

    /** A reply got lost, so the same is asked again: the answer is the same, and nothing has changed. */
    void again(int back) {
        if (!asked.isEmpty()) {
            again(asked.get(asked.size() - 1 - back % asked.size()));
        }
    }

    private <C extends Enum<C>> void again(Asked<C> before) {
        var held = lab.wholeState();
        var answer = before.request().get();
        assertThat(answer.code()).isEqualTo(before.code());
        assertThat(answer.as(Object.class)).isEqualTo(before.data());
        assertThat(lab.wholeState()).isEqualTo(held);
    }

    String request() {
        return "r" + ++requests;
    }

    String player(int which) {
        return players.get(which % players.size());
    }

    Queue queue(int which) {
        return league.queues().get(which % league.queues().size());
    }

    /** Of the first two. */
    Queue.Pool pool(Queue queue, int which) {
        return queue.pools().get(which % Math.min(2, queue.pools().size()));
    }

    /** Mostly one that is not over, the newest first; null: there is none. */
    @Nullable
    Match match(int which) {
        var live = state.matches.values().stream().filter(Match::isLive).toList();
        var some = which % 4 == 0 || live.isEmpty() ? List.copyOf(state.matches.values()) : live;
        return some.isEmpty() ? null : some.get(some.size() - 1 - which / 4 % some.size());
    }

    Joiner joiner(String player, @Nullable String pool, String request) {
        return new Joiner(player, null, pool, request, "token", true);
    }

    Act act() {
        return new Act(league, ADMIN, request());
    }

    Actor actor(String player) {
        return new Actor(request(), player, null);
    }

    /** Mostly one of its players, by command or button, in a match's chat or in a direct message. */
    Speech speech(int who, int how, int which) {
        var match = match(which);
        var player = match == null || who % 4 == 0 ? player(who) : match.players.get(who % match.players.size());
        var chat = match == null || how == 0 ? ELSEWHERE : match.chat;
        return new Speech(player, how % 4 < 2 ? chat : null, how % 2 == 0 ? match == null ? NO_MATCH : match.id : null);
    }

    Speaker speaker(Speech speech) {
        return new Speaker(request(), speech.player(), speech.channel(), speech.named());
    }
}
