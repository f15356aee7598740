package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.Effects.Worst;
import gg.muster.admin.Health.Answering;
import gg.muster.admin.StatusAdmin.Live;
import gg.muster.admin.StatusAdmin.Pool;
import gg.muster.admin.StatusAdmin.Result;
import gg.muster.match.Match.State;
import gg.muster.testing.Lab;
import io.lettuce.core.Consumer;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatusAdminTest {
    private static final String EVENTS = "{combines}:events";

    private final Lab lab = Lab.shared();
    private final StatusAdmin status = lab.bean(StatusAdmin.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private void event() {
        lab.redis().xadd(EVENTS, Map.of("type", "queue.joined", "at", "1", "data", "{}"));
    }

    private int waiting() {
        return matchmaker().waiting();
    }

    private Effects matchmaker() {
        return Objects.requireNonNull(status.see(lab.combines()).effects().get("matchmaker"));
    }

    /** Nobody waits elsewhere; each lane has one for those who need their games and one for those who have them. */
    private static Map<String, Integer> lanes(int de, int signed) {
        return Map.of("DE", de, "DE+done", 0, "FA_RFA", 0, "FA_RFA+done", 0, "SIGNED", signed, "SIGNED+done", 0);
    }

    @Test
    void an_empty_league_has_every_pool_open_and_nothing_else() {
        var seen = status.see(lab.combines());

        assertThat(seen.pools())
                .extracting(Pool::pool)
                .containsExactly("RECRUIT", "PROSPECT", "APPRENTICE", "EXPERT", "MYTHIC");
        assertThat(seen.pools()).allSatisfy(pool -> {
            assertThat(pool.open()).isTrue();
            assertThat(pool.byLane()).isEqualTo(lanes(0, 0));
            assertThat(pool.oldest()).isNull();
        });
        assertThat(seen.matches()).isEmpty();
        assertThat(seen.effects()).isEmpty();
        assertThat(seen.lastMatch()).isNull();
        assertThat(seen.state()).isNull();
        assertThat(lab.wholeState()).isEmpty();
    }

    @Test
    void lanes_are_counted_and_the_longest_wait_over_all_of_them_is_found() {
        lab.inSeason()
                .waiting("7", "EXPERT", "DE", 900, 9)
                .waiting("8", "EXPERT", "DE", 900, 8)
                .waiting("9", "EXPERT", "SIGNED", 900, 5);
        lab.redis().hset("{combines}:pool:EXPERT", "open", "0");
        lab.redis().zadd("{combines}:locked", 5, "3");
        var before = lab.wholeState();

        var seen = status.see(lab.combines());

        assertThat(seen.pools()).contains(new Pool("EXPERT", false, lanes(2, 1), 5L));
        assertThat(seen.players()).isEqualTo(3);
        assertThat(seen.locked()).isEqualTo(1);
        assertThat(seen.state()).isEqualTo("combines");
        assertThat(seen.refreshedAt()).isZero();
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_league_that_is_switched_off_has_no_open_pool() {
        lab.redis().hset("{combines}:league", Map.of("enabled", "0", "databaseDownSince", "6"));

        var seen = status.see(lab.combines());

        assertThat(seen.off()).isTrue();
        assertThat(seen.databaseDownSince()).isEqualTo(6);
        assertThat(seen.pools()).noneMatch(Pool::open);
    }

    @Test
    void matches_that_are_not_over_are_shown_oldest_first_and_the_newest_of_all_says_when() {
        for (var match : List.of("10001", "10002", "10003")) {
            lab.match(match, "IN_PROGRESS");
            lab.redis().hset("{combines}:match:" + match, Map.of("pool", "EXPERT", "createdAt", match));
        }
        lab.redis().zadd("{combines}:matches", 2, "10002");
        lab.redis().zadd("{combines}:matches", 1, "10001");
        lab.redis().set("{combines}:match-sequence", "3");

        var seen = status.see(lab.combines());

        assertThat(seen.matches())
                .containsExactly(
                        new Live("10001", "EXPERT", State.IN_PROGRESS, 10001, null),
                        new Live("10002", "EXPERT", State.IN_PROGRESS, 10002, null));
        assertThat(seen.lastMatch()).isEqualTo(10003);
    }

    @Test
    void a_result_that_awaits_the_leagues_service_says_since_when_how_often_and_why() {
        lab.running("10001", "555", 80, "7").running("10002", "556", 80, "8").running("10003", "557", 80, "9");
        lab.redis().hset("{combines}:match:10002", Map.of("game", "g", "submittedAt", "4"));
        lab.redis()
                .hset(
                        "{combines}:match:10003",
                        Map.of("game", "h", "submittedAt", "5", "attempts", "3", "rejected", "no such game"));

        assertThat(status.see(lab.combines()).matches())
                .extracting(Live::result)
                .containsExactly(null, new Result(4, 0, null), new Result(5, 3, "no such game"));
    }

    @Test
    void the_oldest_event_and_the_one_that_fails_most_are_found() {
        lab.redis().xadd(EVENTS, Map.of("type", "queue.joined", "at", "41", "data", "{}"));
        lab.redis().xadd(EVENTS, Map.of("type", "rooms.due", "at", "42", "data", "{\"match\":\"10001\"}"));
        event();
        group();
        var joined = deliver(1, 3);
        var rooms = deliver(1, 5);

        assertThat(matchmaker()).isEqualTo(new Effects(3, 41L, 2, new Worst("rooms.due", "10001", 5)));

        lab.redis().xack(EVENTS, "matchmaker", joined, rooms);
        assertThat(matchmaker()).isEqualTo(new Effects(1, 1L, 0, null));
    }

    @Test
    void what_was_set_aside_is_shown_newest_first() {
        var kept = "{\"type\":\"rooms.due\",\"data\":{\"match\":\"%s\"},\"deliveries\":20,\"error\":\"no\"}";
        lab.redis().zadd("{combines}:abandoned", 5, kept.formatted("10001"));
        lab.redis().zadd("{combines}:abandoned", 6, kept.formatted("10002"));

        assertThat(status.see(lab.combines()).abandoned())
                .containsExactly(
                        new Abandoned("rooms.due", "10002", 20, "no", 6),
                        new Abandoned("rooms.due", "10001", 20, "no", 5));
    }

    @Test
    void workers_and_services_are_shown_as_they_were_noted() {
        lab.redis()
                .hset(
                        "{combines}:health",
                        Map.of(
                                "matchmakerRanAt",
                                "7",
                                "asked:discord",
                                "6",
                                "asked:numbers",
                                "5",
                                "down:numbers",
                                "4"));
        lab.redis().hset("{combines}:health", "error:numbers", "status 503");

        assertThat(status.see(lab.combines()).health())
                .isEqualTo(new Health(
                        7L,
                        null,
                        Map.of(
                                "discord", new Answering(6, null, null),
                                "numbers", new Answering(5, 4L, "status 503"))));
    }

    private void group() {
        lab.redis().xgroupCreate(StreamOffset.from(EVENTS, "0"), "matchmaker", XGroupCreateArgs.Builder.mkstream(true));
    }

    /** A worker gets the next events, and gets them again until they were delivered so often; returns the first id. */
    @SuppressWarnings("unchecked") // Lettuce takes its generic streams as varargs.
    private String deliver(int count, int deliveries) {
        var worker = Consumer.from("matchmaker", "worker");
        var id = lab.redis()
                .xreadgroup(worker, XReadArgs.Builder.count(count), StreamOffset.lastConsumed(EVENTS))
                .getFirst()
                .getId();
        for (int i = 1; i < deliveries; i++) {
            lab.redis().xclaim(EVENTS, worker, 0, id);
        }
        return id;
    }

    @Test
    @SuppressWarnings("unchecked") // Lettuce takes its generic streams as varargs.
    void events_wait_until_their_group_has_done_them() {
        event();
        event();
        event();
        lab.redis().xgroupCreate(StreamOffset.from(EVENTS, "0"), "matchmaker", XGroupCreateArgs.Builder.mkstream(true));
        assertThat(waiting()).isEqualTo(3);

        var taken = lab.redis()
                .xreadgroup(
                        Consumer.from("matchmaker", "worker"),
                        XReadArgs.Builder.count(2),
                        StreamOffset.lastConsumed(EVENTS));
        assertThat(waiting()).isEqualTo(3);

        lab.redis().xack(EVENTS, "matchmaker", taken.getFirst().getId());
        assertThat(waiting()).isEqualTo(2);
    }
}
