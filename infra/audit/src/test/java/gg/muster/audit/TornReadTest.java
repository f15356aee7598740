package gg.muster.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody joins a queue after their record was read and before the lane is. */
class TornReadTest {
    private static final String JOINS = "redis.call('HSET', KEYS[1], 'status', 'queued', 'lane:EXPERT', 'DE',"
            + " 'at:EXPERT', 5, 'mmr:EXPERT', 1)"
            + " redis.call('ZADD', KEYS[2], 5, '6')"
            + " redis.call('ZADD', KEYS[3], 9, 'entry:6')";

    private RedisCommands<String, String> redis = Evening.begin();

    @BeforeEach
    void begin() {
        redis = Evening.begin();
    }

    private void joins() {
        redis.eval(
                JOINS,
                ScriptOutputType.STATUS,
                "{evening}:player:6",
                "{evening}:pool:EXPERT:lane:DE",
                "{evening}:deadlines");
    }

    /** The same Redis, but that they join once the first records were read. */
    @SuppressWarnings("unchecked") // of what is a proxy of that very type
    private RedisCommands<String, String> interrupted() {
        var joined = new AtomicBoolean();
        return (RedisCommands<String, String>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RedisCommands.class}, (proxy, method, arguments) -> {
                    try {
                        var answer = method.invoke(redis, arguments);
                        if (method.getName().equals("evalReadOnly") && joined.compareAndSet(false, true)) {
                            joins();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void one_look_finds_what_never_was() {
        var findings = new Findings();
        Rule.LANES_LEAD_TO_PLACES.check(new Look(interrupted(), Evening.CLOCK).at("evening"), findings);

        assertThat(findings.all())
                .containsExactly(
                        new Finding("{evening}:pool:EXPERT:lane:DE", "6 is in it, but has no place there: idle"));
    }

    @Test
    void what_two_looks_do_not_agree_on_is_none() {
        assertThat(new Audit(interrupted(), Evening.CLOCK).of("evening")).isEmpty();
    }

    @Test
    void what_is_wrong_besides_is_found_all_the_same() {
        redis.hdel("{evening}:codes", "CK1");

        assertThat(new Audit(interrupted(), Evening.CLOCK).of("evening"))
                .containsExactly(new Finding("{evening}:party:K1", "its code does not lead to it"));
    }
}
