package gg.muster.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.ScriptOutputType;
import org.junit.jupiter.api.Test;

class LabTest {
    @Test
    void a_script_that_reaches_for_another_leagues_keys_is_refused_in_every_test() {
        var redis = Lab.shared().reset().redis();

        assertThatExceptionOfType(RedisCommandExecutionException.class)
                .isThrownBy(() -> redis.eval(
                        "#!lua\nreturn redis.call('SET', '{parties}:league', '1')",
                        ScriptOutputType.VALUE,
                        "{combines}"))
                .withMessageContaining("do not hash to the same slot");
    }
}
