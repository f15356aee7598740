package gg.muster.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"\\uD83C\\uDFF3\"}",
                "{\"name\":\"a \\\\uD800\"}",
                "{\"name\":\"\\u00e9\\n\\\\\"}",
                "{}"
            })
    void what_is_whole_stays_as_it_is(String json) {
        assertThat(ScriptText.whole(json)).isEqualTo(json);
    }

    @Test
    void half_a_pair_of_surrogates_becomes_the_sign_for_no_character() {
        assertThat(ScriptText.whole("{\"a\":\"\\uD800\",\"b\":\"\\udc00x\",\"c\":\"\\uD83C\\uD83C\\uDFF3\"}"))
                .isEqualTo("{\"a\":\"\\ufffd\",\"b\":\"\\ufffdx\",\"c\":\"\\ufffd\\uD83C\\uDFF3\"}");
    }

    @Test
    void tokens_of_interactions_are_left_out_of_logs_however_deep_they_are() {
        assertThat(
                        ScriptText.withoutTokens(
                                "{\"token\":\"aW50\",\"player\":\"1\",\"data\":\"{\\\"token\\\":\\\"aW50\\\",\\\"code\\\":1}\"}"))
                .isEqualTo("{\"token\":\"…\",\"player\":\"1\",\"data\":\"{\\\"token\\\":\\\"…\\\",\\\"code\\\":1}\"}");
    }
}
