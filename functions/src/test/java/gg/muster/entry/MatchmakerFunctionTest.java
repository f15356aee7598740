package gg.muster.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gg.muster.metrics.EmfMetrics;
import gg.muster.metrics.Ticker;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.EmfRules;
import gg.muster.testing.Lab;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchmakerFunctionTest {
    private final Lab lab = Lab.shared();
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason();
    }

    /** Every look at the watch is 1 ms after the one before on the same thread: effects and replies run side by side. */
    private ApplicationContext start() {
        var now = ThreadLocal.withInitial(AtomicLong::new);
        Ticker ticker = () -> now.get().addAndGet(1_000_000);
        return Contexts.with(Settings.from(Map.of(
                        "REDIS_URL", lab.redisUrl(),
                        "DISCORD_GUILD_ID", "100",
                        "DISCORD_APPLICATION_ID", "1",
                        "DISCORD_BOT_TOKEN", "a-bots-token")))
                .singletons(lab.clock(), lab.wake(), ticker)
                .singletons(new EmfMetrics(JsonMapper.createDefault(), lab.clock(), lines::add))
                .start();
    }

    @Test
    void a_run_leaves_few_lines_of_what_it_measured() {
        lab.waiting("1", "EXPERT", "DE", 1500, lab.now()).waiting("2", "EXPERT", "DE", 1500, lab.now());
        lab.redis().xadd("{combines}:events", Map.of("type", "queue.joined", "at", "5", "data", "{}"));
        lab.redis().hset("{combines}:setup", "begunAt", "" + lab.now());

        try (var context = start()) {
            new MatchmakerFunction(context).execute(Map.of());
        }

        assertThat(lines).allSatisfy(EmfRules::obeyedBy);
        assertThat(lines.getFirst()).startsWith("""
                {"_aws":{"Timestamp":1767225600000,"CloudWatchMetrics":[\
                {"Namespace":"Muster","Dimensions":[["league","pool"]],"Metrics":[{"Name":"pool_depth","Unit":"Count"}]},\
                {"Namespace":"Muster","Dimensions":[["league"],["scope"]],"Metrics":[{"Name":"effects_waiting","Unit":"Count"}]},\
                {"Namespace":"Muster","Dimensions":[["league","script"]],"Metrics":[{"Name":"script_time","Unit":"Milliseconds"}]}]},""");
        assertThat(lines.stream().map(line -> line.substring(line.indexOf("]}]},") + 5)))
                .containsExactly(
                        "\"league\":\"combines\",\"pool\":\"APPRENTICE\",\"script\":\"config/view\",\"scope\":\"all\",\"pool_depth\":0,\"effects_waiting\":0,\"script_time\":[1]}",
                        "\"league\":\"combines\",\"pool\":\"EXPERT\",\"script\":\"deadline/expire\",\"pool_depth\":2,\"script_time\":[1]}",
                        "\"league\":\"combines\",\"pool\":\"MYTHIC\",\"script\":\"deadline/next\",\"pool_depth\":0,\"script_time\":[1]}",
                        "\"league\":\"combines\",\"pool\":\"PROSPECT\",\"script\":\"league/health\",\"pool_depth\":0,\"script_time\":[1]}",
                        "\"league\":\"combines\",\"pool\":\"RECRUIT\",\"script\":\"match/form\",\"pool_depth\":0,\"script_time\":[1,1,1,1,1]}",
                        "\"league\":\"combines\",\"script\":\"outbox/take\",\"script_time\":[1,1,1]}",
                        "\"league\":\"combines\",\"script\":\"setup/begin\",\"script_time\":[1]}");
    }

    @Test
    void a_run_that_fails_leaves_what_it_measured_until_then() {
        lab.redis().set("{combines}:events", "not a stream");

        try (var context = start()) {
            var function = new MatchmakerFunction(context);
            assertThatIllegalStateException().isThrownBy(() -> function.execute(Map.of()));
        }

        assertThat(lines).isNotEmpty().allSatisfy(EmfRules::obeyedBy);
        assertThat(lines.toString()).contains("\"pool_depth\"");
    }
}
