package gg.muster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.queue.ListQueue.Pool;
import gg.muster.queue.ListQueue.Told;
import gg.muster.testing.Lab;
import gg.muster.testing.Scrims;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListQueueTest {
    private final Lab lab = Lab.shared().reset();
    private final Scrims scrims = Scrims.open(lab);
    private final ListQueue list = lab.bean(ListQueue.class);

    @Test
    void every_pool_is_there_with_who_waits_and_what_runs() {
        scrims.waiting("1", "ACADEMY", 5).waiting("2", "ACADEMY", 6).waiting("3", "MASTER", 7);
        for (var match :
                Map.of("10001", "ACADEMY", "10002", "MASTER", "10003", "MASTER").entrySet()) {
            lab.redis().zadd(Scrims.key("matches"), 1, match.getKey());
            lab.redis().hset(Scrims.key("match:" + match.getKey()), "pool", match.getValue());
        }
        lab.redis().hset(Scrims.key("pool:CHAMPION"), "open", "0");
        var before = lab.wholeState();

        assertThat(list.all(scrims.league()))
                .isEqualTo(new Told(
                        true,
                        List.of(
                                new Pool("ACADEMY", true, 2, 1),
                                new Pool("CHAMPION", false, 0, 0),
                                new Pool("MASTER", true, 1, 2))));
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_match_whose_record_is_gone_is_in_no_pool() {
        lab.redis().zadd(Scrims.key("matches"), 1, "10001");

        assertThat(list.all(scrims.league()).pools()).extracting(Pool::running).containsOnly(0);
    }
}
