package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.StatusAdmin.Live;
import gg.muster.admin.StatusAdmin.Pool;
import gg.muster.match.Match.State;
import gg.muster.testing.Lab;
import io.lettuce.core.Consumer;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import java.util.List;
import java.util.Map;
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
        assertThat(seen.waiting()).isEmpty();
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
                        new Live("10001", "EXPERT", State.IN_PROGRESS, 10001),
                        new Live("10002", "EXPERT", State.IN_PROGRESS, 10002));
        assertThat(seen.lastMatch()).isEqualTo(10003);
    }

    @Test
    @SuppressWarnings("unchecked") // Lettuce takes its generic streams as varargs.
    void events_wait_until_their_group_has_done_them() {
        event();
        event();
        event();
        lab.redis().xgroupCreate(StreamOffset.from(EVENTS, "0"), "matchmaker", XGroupCreateArgs.Builder.mkstream(true));
        assertThat(status.see(lab.combines()).waiting()).isEqualTo(Map.of("matchmaker", 3));

        var taken = lab.redis()
                .xreadgroup(
                        Consumer.from("matchmaker", "worker"),
                        XReadArgs.Builder.count(2),
                        StreamOffset.lastConsumed(EVENTS));
        assertThat(status.see(lab.combines()).waiting()).isEqualTo(Map.of("matchmaker", 3));

        lab.redis().xack(EVENTS, "matchmaker", taken.getFirst().getId());
        assertThat(status.see(lab.combines()).waiting()).isEqualTo(Map.of("matchmaker", 2));
    }
}
