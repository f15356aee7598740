package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.BuildAdmin.Code;
import gg.muster.admin.BuildAdmin.Told;
import gg.muster.match.FormMatch;
import gg.muster.queue.LeaveQueue;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BuildAdminTest {
    private final Lab lab = Lab.shared();
    private final BuildAdmin build = lab.bean(BuildAdmin.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason();
    }

    private Answer<Code> ask() {
        return build.build(new Act(lab.combines(), "1", "r1"), lab.combines().mainQueue(), "EXPERT");
    }

    private void waiting(int players) {
        for (int i = 0; i < players; i++) {
            lab.waiting("" + i, "EXPERT", i % 2 == 0 ? "DE" : "SIGNED", 900, i);
        }
    }

    @Test
    void enough_players_wake_the_matchmaker() {
        waiting(11);

        var answer = ask();

        assertThat(answer.code()).isEqualTo(Code.READY);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(11, 10));
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
        assertThat(lab.state())
                .contains("{combines}:events = [admin.acted {action=build, admin=1, detail=EXPERT}]")
                .contains("{combines}:pool:EXPERT = {build: " + lab.now() + "}")
                .contains("{combines}:pool:EXPERT:lane:SIGNED = [1 @1, 3 @3, 5 @5, 7 @7, 9 @9]");
        assertThat(ask().code()).isEqualTo(Code.READY);
        assertThat(lab.redis().xlen("{combines}:events")).isEqualTo(1);
    }

    @Test
    void too_few_players_are_counted_and_nothing_changes() {
        waiting(9);
        var before = lab.state();

        var answer = ask();

        assertThat(answer.code()).isEqualTo(Code.TOO_FEW);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(9, 10));
        assertThat(lab.state()).isEqualTo(before);
        assertThat(lab.wake().woken()).isEmpty();
    }

    @Test
    void a_closed_pool_is_named_as_the_reason() {
        waiting(10);
        lab.redis().hset("{combines}:pool:EXPERT", "open", "0");

        assertThat(ask().code()).isEqualTo(Code.POOL_CLOSED);
    }

    @Test
    void out_of_season_nothing_is_formed() {
        waiting(10);
        lab.redis().hset("{combines}:league", "state", "regular_season");

        assertThat(ask().code()).isEqualTo(Code.OUT_OF_SEASON);
    }

    /** Ten of whom nobody may meet anybody again for a while, who have just come. */
    private void justPlayedTogether() {
        for (int i = 0; i < 10; i++) {
            lab.waiting("" + i, "EXPERT", "DE", 900, lab.now());
            lab.redis().hset("{combines}:player:" + i, "recent", "[[\"10001\",%d,1]]".formatted(lab.now() - 1));
        }
    }

    private int formed() {
        return lab.bean(FormMatch.class).all(lab.combines());
    }

    @Test
    void the_next_match_is_formed_whoever_just_played_together_and_only_that_one() {
        justPlayedTogether();
        assertThat(formed()).isZero();

        ask();
        assertThat(formed()).isEqualTo(1);

        assertThat(lab.redis().hexists("{combines}:pool:EXPERT", "build")).isFalse();
        justPlayedTogether();
        assertThat(formed()).isZero();
    }

    @Test
    void the_longest_waiting_of_all_lanes_are_in_it() {
        for (int i = 0; i < 10; i++) {
            lab.waiting("de" + i, "EXPERT", "DE", 900, lab.now() - 10);
        }
        lab.waiting("signed", "EXPERT", "SIGNED", 900, lab.now() - 20);
        lab.waiting("done", "EXPERT", "SIGNED+done", 900, lab.now() - 30);

        ask();
        formed();

        assertThat(lab.redis().hget("{combines}:match:10001", "players")).contains("\"signed\"", "\"done\"");
    }

    @Test
    void what_was_asked_for_is_not_done_long_after() {
        justPlayedTogether();
        ask();
        lab.clock().advance(Duration.ofMinutes(2));
        justPlayedTogether();

        assertThat(formed()).isZero();
    }

    @Test
    void a_tier_that_closes_meanwhile_forms_nothing() {
        justPlayedTogether();
        ask();
        lab.redis().hset("{combines}:pool:EXPERT", "open", "0");

        assertThat(formed()).isZero();
    }

    @Test
    void somebody_who_leaves_meanwhile_ends_it() {
        justPlayedTogether();
        ask();
        lab.bean(LeaveQueue.class).ask(lab.combines(), "3", "r2");

        assertThat(formed()).isZero();
        lab.waiting("11", "EXPERT", "DE", 900, lab.now());
        assertThat(formed()).isZero();
    }
}
