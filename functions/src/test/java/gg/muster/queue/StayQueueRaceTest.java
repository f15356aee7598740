package gg.muster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.deadline.ExpireDeadline;
import gg.muster.testing.AtOnce;
import gg.muster.testing.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fifty players who press “Still here” at the very moment their place is given up, by time or by themselves. */
class StayQueueRaceTest {
    private static final int PLAYERS = 50;

    private final Lab lab = Lab.shared();
    private final StayQueue stay = lab.bean(StayQueue.class);
    private final LeaveQueue leave = lab.bean(LeaveQueue.class);

    @BeforeEach
    void everybodysPlaceEndsNow() {
        lab.reset().inSeason();
        players().forEach(player -> {
            lab.waiting(player, "PROSPECT", "DE", 900, 5);
            lab.redis().zadd("{combines}:deadlines", (double) lab.now(), "entry:" + player);
        });
    }

    @AfterEach
    void nothingIsOutOfPlace() {
        assertThat(lab.outOfPlace()).isEmpty();
    }

    private static List<String> players() {
        return IntStream.range(100, 100 + PLAYERS).mapToObj(String::valueOf).toList();
    }

    private StayQueue.Code stay(String player) {
        return stay.ask(lab.combines(), player, "stay-" + player, false).code();
    }

    private void assertWaits(String player, boolean waits) {
        var record = lab.redis().hgetall("{combines}:player:" + player);
        assertThat(record).containsEntry("status", waits ? "queued" : "idle");
        assertThat(lab.redis().zscore("{combines}:pool:PROSPECT:lane:DE", player) != null)
                .isEqualTo(waits);
        assertThat(lab.redis().zscore("{combines}:deadlines", "entry:" + player) != null)
                .isEqualTo(waits);
        assertThat(lab.redis().zscore("{combines}:deadlines", "reminder:" + player) != null)
                .isEqualTo(waits);
        if (!waits) {
            assertThat(record).doesNotContainKeys("pool", "lane", "joinedAt");
        }
    }

    @Test
    void whoever_is_told_that_they_stay_does_and_everyone_else_has_left() {
        var tasks = new ArrayList<Callable<StayQueue.Code>>();
        players().forEach(player -> tasks.add(() -> stay(player)));
        tasks.add(PLAYERS / 2, () -> {
            lab.bean(ExpireDeadline.class).all(lab.combines());
            return StayQueue.Code.STAYED;
        });

        var codes = new ArrayList<>(AtOnce.all(tasks));

        codes.remove(PLAYERS / 2);
        for (int i = 0; i < PLAYERS; i++) {
            assertThat(codes.get(i)).isIn(StayQueue.Code.STAYED, StayQueue.Code.NOT_QUEUED);
            assertWaits(players().get(i), codes.get(i) == StayQueue.Code.STAYED);
        }
        long left =
                codes.stream().filter(code -> code == StayQueue.Code.NOT_QUEUED).count();
        assertThat(lab.redis().xlen("{combines}:events")).isEqualTo(left);
    }

    @Test
    void whoever_leaves_has_left_whatever_else_they_pressed() {
        var tasks = new ArrayList<Callable<String>>();
        players().forEach(player -> {
            tasks.add(() -> stay(player).name());
            tasks.add(() ->
                    leave.ask(lab.combines(), player, "leave-" + player).code().name());
        });

        var codes = new ArrayList<>(AtOnce.all(tasks));

        for (int i = 0; i < PLAYERS; i++) {
            assertThat(codes.get(2 * i)).isIn("STAYED", "NOT_QUEUED");
            assertThat(codes.get(2 * i + 1)).isEqualTo("LEFT");
            assertWaits(players().get(i), false);
        }
        assertThat(lab.redis().exists("{combines}:deadlines")).isZero();
    }
}
