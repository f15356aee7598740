package gg.muster.redis;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.metrics.ScriptMetrics;
import gg.muster.metrics.Ticker;
import gg.muster.servers.RedisTap;
import gg.muster.testing.Lab;
import io.lettuce.core.RedisClient;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.micronaut.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The connection breaks after a script has run and before its answer is there. The client connects anew and asks the same
 * again by itself, so every script that changes something runs twice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostAnswerTest {
    private final Lab lab = Lab.shared();
    private final RedisTap tap = new RedisTap(lab.server());
    private final ClientResources atOnce = ClientResources.builder()
            .reconnectDelay(Delay.constant(Duration.ofMillis(1)))
            .build();
    private final RedisClient client = RedisClient.create(atOnce, tap.url());
    private final Scripts scripts = new Scripts(
            new RedisLink(() -> RedisServers.of(client)),
            lab.bean(LuaBundle.class),
            lab.bean(JsonMapper.class),
            lab.bean(ScriptMetrics.class),
            lab.bean(Ticker.class));

    @AfterAll
    void close() {
        client.shutdown();
        var unused = atOnce.shutdown();
        tap.close();
    }

    static List<Scene> scenes() {
        return Stream.of(AdminScenes.all(), MatchScenes.all(), PartyScenes.all(), WorkerScenes.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void a_script_whose_answer_was_lost_does_nothing_twice(Scene scene) throws ReflectiveOperationException {
        scene.seed().accept(lab.reset());
        var before = picture();
        var seen = new ArrayList<String>();
        var loss = tap.lose("{combines}", scene.code(), 0, () -> seen.add(picture()));

        var answer = run(ScriptContract.java(scene.script()), scene.given(lab));

        assertThat(loss.isOver()).isTrue();
        assertThat(loss.answer().split("\r\n", -1)[2])
                .as("the answer that was lost")
                .isEqualTo(scene.code());
        assertThat(seen.getFirst()).as("after the first run").isNotEqualTo(before);
        assertThat(picture()).as("after the second run").isEqualTo(seen.getFirst());
        assertThat(answer.code().name()).isEqualTo(scene.again());
        if (isAPlayers(scene)) {
            assertThat(tap.lastAnswer()).isEqualTo(loss.answer());
        }
    }

    /** Whoever gives an id to what they ask gets the very same answer. */
    private static boolean isAPlayers(Scene scene) {
        return scene.again().equals(scene.code())
                && LuaFolder.text(scene.script() + ".lua").contains("lib/request");
    }

    @Test
    void no_script_that_writes_is_left_out() {
        var writing = LuaFolder.scripts().stream()
                .filter(script -> !LuaFolder.text(script + ".lua").startsWith("#!lua flags=no-writes"))
                .toList();

        assertThat(scenes().stream().map(Scene::script).distinct()).containsExactlyInAnyOrderElementsOf(writing);
    }

    private <C extends Enum<C>> Answer<C> run(Script<?, C> script, Map<String, Object> arguments) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // whatever record it is, it is written as JSON
        var untyped = new Script<Map<String, Object>, C>(script.name(), (Class) Map.class, script.codes());
        return scripts.run(untyped, "combines", arguments);
    }

    /** All there is, and what each group has handed out and left in its stream. */
    private String picture() {
        return lab.wholeState() + lab.handedOut();
    }
}
