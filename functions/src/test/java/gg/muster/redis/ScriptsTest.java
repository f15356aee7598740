package gg.muster.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.muster.metrics.ScriptMetrics;
import gg.muster.metrics.Ticker;
import gg.muster.testing.Lab;
import io.lettuce.core.RedisCommandExecutionException;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScriptsTest {
    private static final Script<Arguments, Code> ECHO = new Script<>("test/echo", Arguments.class, Code.class);

    private final Lab lab = Lab.shared();

    private enum Code {
        ECHOED
    }

    @Serdeable
    record Arguments(String text, @Nullable String absent, List<String> empty, long big, boolean flag) {}

    @Serdeable
    record Told(@Nullable String text, @Nullable String absent, int number, boolean flag, Map<String, String> nested) {}

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Scripts scripts(String lua) {
        return new Scripts(
                lab.bean(RedisLink.class),
                new LuaBundle(Map.of("test/echo", "#!lua\n" + lua)::get),
                lab.bean(JsonMapper.class),
                lab.bean(ScriptMetrics.class),
                lab.bean(Ticker.class));
    }

    private Answer<Code> run(String lua) {
        return scripts(lua)
                .run(ECHO, "combines", new Arguments("ünï \"quoted\"", null, List.of(), 1767225600000L, true));
    }

    @Test
    void a_script_gets_the_root_of_its_league_and_one_json_object() {
        var answer = run("return { 'ECHOED', cjson.encode({ text = KEYS[1] .. ' ' .. ARGV[1] }) }");

        assertThat(answer.as(Told.class).text())
                .isEqualTo("{combines} {\"text\":\"ünï \\\"quoted\\\"\",\"big\":1767225600000,\"flag\":true}");
    }

    @Test
    void an_answer_is_read_as_the_shape_that_is_asked_for_and_what_is_not_there_is_null() {
        var answer = run("return { 'ECHOED', '{\"number\":3,\"flag\":true,\"nested\":{\"a\":\"b\"},\"unasked\":1}' }");

        assertThat(answer.code()).isEqualTo(Code.ECHOED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(null, null, 3, true, Map.of("a", "b")));
    }

    @Test
    void an_answer_of_another_shape_is_an_error_that_shows_it() {
        var answer = run("return { 'ECHOED', '{\"number\":\"many\"}' }");

        assertThatThrownBy(() -> answer.as(Told.class))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Told cannot hold: {\"number\":\"many\"}");
    }

    @Test
    void a_code_that_java_does_not_know_is_an_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("return { 'ECHOED_TWICE', '{}' }"))
                .withMessageContaining("ECHOED_TWICE");
    }

    @Test
    void an_error_in_a_script_is_a_bug_and_not_an_outage() {
        assertThatThrownBy(() -> run("return nothing.there"))
                .isInstanceOf(RedisCommandExecutionException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void a_script_that_redis_has_forgotten_is_sent_again() {
        var lua = "return { 'ECHOED', cjson.encode({ number = redis.call('INCR', KEYS[1] .. ':runs') }) }";
        run(lua);
        assertThat(run(lua).as(Told.class).number()).isEqualTo(2);

        lab.redis().scriptFlush();

        assertThat(run(lua).as(Told.class).number()).isEqualTo(3);
    }

    @Test
    void a_script_that_redis_knows_is_not_sent_again() {
        var lua = "return { 'ECHOED', '{}' }";
        run(lua);
        var before = evals();

        run(lua);

        assertThat(evals()).isEqualTo(before);
    }

    /** Such as {@code calls=3,…}: how often a whole script was sent. */
    private String evals() {
        return lab.redis()
                .info("commandstats")
                .lines()
                .filter(line -> line.startsWith("cmdstat_eval:"))
                .findFirst()
                .orElse("never")
                .replaceFirst(",usec.*", "");
    }
}
