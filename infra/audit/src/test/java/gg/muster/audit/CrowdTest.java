package gg.muster.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.ScriptOutputType;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Very many wait; with {@code -Dcrowd=50000} even more. */
class CrowdTest {
    private static final int PLAYERS = Integer.getInteger("crowd", 10_000);

    /** Of this thread's time alone, however busy the machine: a tenth of that is usual. */
    private static final Duration AT_MOST = Duration.ofMillis(PLAYERS);

    private static final String SEED = """
            for i = 1, tonumber(ARGV[1]) do
              local id = tostring(100000 + i)
              redis.call('HSET', '{crowd}:player:' .. id, 'status', 'queued', 'lane:EXPERT', 'DE', 'at:EXPERT', i,
                'mmr:EXPERT', 1000, 'name', 'somebody', 'seenAt', i, 'recent', '[["10001",1,1,["A"]]]')
              redis.call('ZADD', '{crowd}:pool:EXPERT:lane:DE', i, id)
              redis.call('ZADD', '{crowd}:deadlines', i, 'entry:' .. id)
              redis.call('SET', '{crowd}:request:' .. id, '[]', 'PX', 900000)
            end
            """;

    @Test
    void a_crowd_is_looked_over_in_seconds_and_the_one_who_is_lost_in_it_found() {
        var redis = Evening.begin();
        redis.eval(SEED, ScriptOutputType.STATUS, new String[] {"{crowd}:deadlines"}, "" + PLAYERS);
        redis.zrem("{crowd}:pool:EXPERT:lane:DE", "105000");

        var threads = ManagementFactory.getThreadMXBean();
        var began = threads.getCurrentThreadCpuTime();
        var report = Evening.audit().report("crowd");
        var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - began);

        assertThat(report)
                .isEqualTo(new Report(
                        PLAYERS,
                        0,
                        List.of(new Finding(
                                "{crowd}:player:105000", "has a place in EXPERT/DE, but is not in that lane"))));
        assertThat(took).isLessThan(AT_MOST);
    }
}
