package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.Act;
import gg.muster.admin.KillAdmin;
import gg.muster.admin.StatusAdmin;
import gg.muster.admin.StatusAdmin.Awaited;
import gg.muster.admin.StatusAdmin.Awaiting;
import gg.muster.deadline.ExpireDeadline;
import gg.muster.league.RebuildLeague;
import gg.muster.match.Match.State;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the moment a match is played until its result is in, is missing, or is given up. */
class AwaitedResultTest {
    private static final String MATCH = "{combines}:match:10001";
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Lab lab = Lab.shared();
    private final VoteMatch vote = lab.bean(VoteMatch.class);

    @BeforeEach
    void a_match_of_four_that_is_played() {
        lab.reset().formed("10001", "555", "1", "2", "3", "4");
        assertThat(lab.state()).doesNotContain("{combines}:awaiting");
        lab.bean(AdvanceMatch.class).advance("combines", "10001", State.IN_PROGRESS);
        lab.redis().del("{combines}:events");
    }

    private VoteMatch.Code says(String player, String choice) {
        return vote.vote("combines", new Speaker("r" + player + choice, player, "555", null), choice)
                .code();
    }

    private void isDone() {
        List.of("1", "2", "3").forEach(player -> says(player, VoteMatch.DONE));
    }

    private void passes(Duration time) {
        lab.clock().advance(time);
        lab.bean(ExpireDeadline.class).all(lab.combines());
    }

    @Test
    void a_result_is_awaited_from_the_moment_a_match_is_played() {
        assertThat(lab.state())
                .contains("{combines}:awaiting = [10001 @1767225600000]")
                .contains("review:10001 @1767312000000")
                .contains("awaitedSince: 1767225600000");
        assertThat(lab.bean(StatusAdmin.class).see(lab.combines()).awaiting())
                .isEqualTo(new Awaiting(1, List.of(new Awaited("10001", "EXPERT", lab.now(), null))));
    }

    @Test
    void where_results_are_known_otherwise_none_is_awaited() {
        lab.reset().asked("10001", "READY_UP", "555", "1", "2");

        lab.bean(AdvanceMatch.class).advance("combines", "10001", State.IN_PROGRESS);

        assertThat(lab.state())
                .contains("state: IN_PROGRESS")
                .doesNotContain("awaitedSince", "{combines}:awaiting", "review:");
        assertThat(says("1", VoteMatch.DONE)).isEqualTo(VoteMatch.Code.NO_CHOICE);
    }

    @Test
    void when_more_than_half_are_done_everybody_is_free_and_the_result_may_follow() {
        assertThat(says("1", VoteMatch.DONE)).isEqualTo(VoteMatch.Code.VOTED);
        assertThat(says("2", VoteMatch.DONE)).isEqualTo(VoteMatch.Code.VOTED);
        assertThat(says("3", VoteMatch.DONE)).isEqualTo(VoteMatch.Code.COMPLETED);

        assertThat(lab.events())
                .last()
                .isEqualTo("match.ended {from=IN_PROGRESS, match=10001, pool=EXPERT, to=COMPLETED, why=done}");
        assertThat(lab.state())
                .contains("{combines}:awaiting = [10001 @1767225600000]")
                .contains("review:10001 @1767312000000")
                .doesNotContain("winner", "status: in_match", "match:10001 @");
    }

    @Test
    void nobody_is_done_with_a_match_that_has_not_begun() {
        lab.redis().hset(MATCH, "state", "CREATED");

        assertThat(says("1", VoteMatch.DONE)).isEqualTo(VoteMatch.Code.NOT_BEGUN);
    }

    @Test
    void after_its_longest_time_a_match_that_is_played_is_complete_and_not_cancelled() {
        passes(Duration.ofHours(1));

        assertThat(lab.events())
                .containsExactly("match.ended {from=IN_PROGRESS, match=10001, pool=EXPERT, to=COMPLETED, why=time}");
        assertThat(lab.state()).contains("{combines}:awaiting = [10001").contains("played: 1");
    }

    @Test
    void one_that_was_never_played_is_cancelled_after_that_time() {
        lab.reset().formed("10001", "555", "1", "2", "3", "4");

        passes(Duration.ofHours(1));

        assertThat(lab.events())
                .containsExactly("match.ended {from=CREATED, match=10001, pool=EXPERT, to=CANCELLED, why=expired}");
    }

    @Test
    void a_match_that_an_admin_kills_has_no_result_to_wait_for() {
        lab.bean(KillAdmin.class).kill(new Act(lab.combines(), "99", "k"), "10001");

        assertThat(lab.state())
                .contains("state: CANCELLED")
                .doesNotContain("awaitedSince", "{combines}:awaiting", "review:");
    }

    @Test
    void a_result_that_is_not_in_after_a_day_is_missing_once() {
        isDone();
        lab.bean(CloseMatch.class).close("combines", "10001");
        lab.redis().del("{combines}:events");

        passes(A_DAY.minusMillis(1));
        assertThat(lab.redis().exists("{combines}:events")).isZero();
        passes(Duration.ofMillis(1));
        passes(Duration.ofDays(20));

        assertThat(lab.events()).containsExactly("result.missing {match=10001, pool=EXPERT}");
        assertThat(lab.bean(StatusAdmin.class).see(lab.combines()).awaiting())
                .isEqualTo(new Awaiting(
                        1, List.of(new Awaited("10001", "EXPERT", 1_767_225_600_000L, 1_767_312_000_000L))));
        assertThat(lab.redis().pttl(MATCH)).isEqualTo(-1);
    }

    @Test
    void after_thirty_days_nobody_waits_for_it_any_more_and_the_record_expires() {
        isDone();
        lab.bean(CloseMatch.class).close("combines", "10001");
        passes(A_DAY);
        lab.redis().del("{combines}:events");

        passes(Duration.ofDays(29));

        assertThat(lab.events()).containsExactly("result.forgone {match=10001, pool=EXPERT}");
        assertThat(lab.redis().pttl(MATCH)).isPositive();
        assertThat(lab.state()).doesNotContain("{combines}:awaiting", "{combines}:deadlines", "reviewSince");
        assertThat(lab.bean(StatusAdmin.class).see(lab.combines()).awaiting()).isNull();
    }

    @Test
    void many_that_are_awaited_are_counted_and_the_oldest_are_named() {
        for (int i = 0; i < 40; i++) {
            lab.redis().zadd("{combines}:awaiting", i, "2" + i);
            lab.redis().hset("{combines}:match:2" + i, "pool", "EXPERT");
        }

        var seen = Objects.requireNonNull(
                lab.bean(StatusAdmin.class).see(lab.combines()).awaiting());

        assertThat(seen.count()).isEqualTo(41);
        assertThat(seen.oldest()).hasSize(25).first().isEqualTo(new Awaited("20", "EXPERT", 0, null));
    }

    @Test
    void a_lost_redis_goes_on_waiting_where_it_was() {
        isDone();
        lab.bean(CloseMatch.class).close("combines", "10001");
        passes(A_DAY);
        var before = lab.state();
        var record = lab.redis().hgetall(MATCH);
        lab.redis().flushall();

        lab.bean(RebuildLeague.class)
                .part("combines", RebuildLeague.Arguments.matches(lab.now(), Map.of("10001", record)));

        assertThat(waiting(lab.state())).hasSize(2).isEqualTo(waiting(before));
    }

    /** What a picture of Redis says about that. */
    private static List<String> waiting(String picture) {
        return picture.lines()
                .filter(line -> line.contains(":awaiting") || line.contains(":deadlines"))
                .toList();
    }
}
