package gg.muster.panel;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.panel.ShowPanel.Running;
import gg.muster.panel.ShowPanel.Seen;
import gg.muster.queue.LeaveQueue;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowPanelTest {
    private static final String POOL = "{combines}:pool:RECRUIT";

    private final Lab lab = Lab.shared();
    private final ShowPanel show = lab.bean(ShowPanel.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason();
    }

    private Seen now() {
        return show.now(lab.combines(), lab.combines().mainQueue());
    }

    private void leaves(String player) {
        lab.bean(LeaveQueue.class).ask(lab.combines(), player, "leave-" + player);
    }

    @Test
    void it_shows_how_many_wait_and_the_live_matches_of_its_pool_newest_first() {
        lab.waiting("1", "RECRUIT", "DE", 900, 5)
                .waiting("2", "RECRUIT", "SIGNED", 900, 6)
                .waiting("3", "EXPERT", "DE", 9, 7);
        for (int i = 10_001; i <= 10_007; i++) {
            lab.running("" + i, "5" + i, 80, "p" + i);
            lab.redis().hset("{combines}:match:" + i, "pool", i == 10_003 ? "EXPERT" : "RECRUIT");
            lab.clock().advance(Duration.ofSeconds(1));
        }

        var seen = now();

        assertThat(seen.waiting()).isEqualTo(2);
        assertThat(seen.running()).isEqualTo(6);
        assertThat(seen.matches().stream().map(Running::id))
                .containsExactly("10007", "10006", "10005", "10004", "10002");
        assertThat(seen.message()).isNull();
    }

    @Test
    void an_empty_pool_leaves_nothing_behind_but_when_it_was_shown() {
        lab.redis().del("{combines}:league");
        lab.redis().zadd("{combines}:deadlines", 5, "panel:RECRUIT");

        assertThat(now()).isEqualTo(new Seen(0, true, false, null, 0, List.of(), null, null, null));

        assertThat(lab.wholeState()).isEqualTo(POOL + " = {panelAt: " + lab.now() + "}");
    }

    @Test
    void the_first_change_sets_when_it_is_shown_anew_and_wakes_somebody_for_that_and_the_others_wait_for_it() {
        for (int i = 0; i < 50; i++) {
            lab.waiting("" + i, "RECRUIT", "DE", 900, i);
        }
        now();
        long shownAt = lab.now();
        lab.clock().advance(Duration.ofSeconds(1));

        for (int i = 0; i < 50; i++) {
            leaves("" + i);
        }

        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT2S");
        assertThat(lab.redis().zrangeWithScores("{combines}:deadlines", 0, -1))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.getValue()).isEqualTo("panel:RECRUIT");
                    assertThat((long) due.getScore()).isEqualTo(shownAt + 3000);
                });
    }

    @Test
    void a_change_long_after_it_was_shown_is_shown_at_once() {
        lab.waiting("1", "RECRUIT", "DE", 900, 5);
        now();
        lab.clock().advance(Duration.ofMinutes(1));

        leaves("1");

        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
    }

    @Test
    void a_pool_that_was_never_shown_wakes_nobody() {
        lab.waiting("1", "RECRUIT", "DE", 900, 5);

        leaves("1");

        assertThat(lab.wake().woken()).isEmpty();
        assertThat(lab.redis().zcard("{combines}:deadlines")).isZero();
    }

    @Test
    void what_was_shown_after_a_change_is_not_shown_again_for_it() {
        long change = lab.now();
        lab.clock().advance(Duration.ofMillis(5));
        now();
        lab.clock().advance(Duration.ofMillis(1));
        var before = lab.wholeState();
        var queue = lab.combines().mainQueue();

        assertThat(show.since(lab.combines(), queue, change)).isEmpty();
        assertThat(lab.wholeState()).isEqualTo(before);
        assertThat(show.since(lab.combines(), queue, lab.now())).isPresent();
    }
}
