package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import gg.muster.match.AdvanceMatch.Arguments;
import gg.muster.match.AdvanceMatch.Code;
import gg.muster.match.AdvanceMatch.Told;
import gg.muster.match.Match.State;
import gg.muster.testing.Lab;
import io.lettuce.core.KeyValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;
import org.junit.jupiter.params.provider.MethodSource;

class AdvanceMatchTest {
    /** Each state, and the states that a match may go to from there. */
    private static final String STEPS = """
            INITIAL: CREATED CANCELLED
            CREATED: READY_UP IN_PROGRESS CANCELLED
            READY_UP: IN_PROGRESS CANCELLED
            IN_PROGRESS: COMPLETED CANCELLED
            COMPLETED: CLOSED
            CANCELLED: CLOSED
            CLOSED:
            """;

    private static final String AT_ONCE = "{\"longest\":7200000}";
    private static final String ASKED =
            "{\"longest\":7200000,\"play\":{\"ready\":{\"seconds\":120},\"result\":\"VOTE\"}}";

    private final Lab lab = Lab.shared();
    private final AdvanceMatch advance = lab.bean(AdvanceMatch.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    static Stream<ArgumentSet> steps() {
        return STEPS.lines().flatMap(AdvanceMatchTest::steps);
    }

    private static Stream<ArgumentSet> steps(String row) {
        int colon = row.indexOf(':');
        var from = State.valueOf(row.substring(0, colon));
        var allowed = List.of(row.substring(colon + 1).strip().split(" +", -1));
        return Arrays.stream(State.values())
                .map(to -> argumentSet(from + " to " + to, from, to, allowed.contains(to.name())));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_match_takes_the_steps_of_the_table_and_no_other(State from, State to, boolean allowed) {
        lab.match("10001", from.name());
        lab.redis()
                .hset(
                        "{combines}:match:10001",
                        Map.of("players", "[{\"id\":\"1\"}]", "settings", to == State.READY_UP ? ASKED : AT_ONCE));
        var before = lab.wholeState();

        var answer = lab.run(AdvanceMatch.SCRIPT, new Arguments(lab.now(), "10001", to));

        if (allowed) {
            assertThat(answer.code()).isEqualTo(Code.ADVANCED);
            assertThat(answer.as(Told.class)).isEqualTo(new Told(from, null));
            assertThat(lab.events())
                    .containsExactly("match.advanced {from=%s, match=10001, to=%s}".formatted(from, to));
            assertThat(lab.redis().hmget("{combines}:match:10001", "state", "at:" + to))
                    .extracting(KeyValue::getValue)
                    .containsExactly(to.name(), "1767225600000");
        } else {
            assertThat(answer.code()).isEqualTo(Code.REFUSED);
            assertThat(answer.as(Told.class)).isEqualTo(new Told(null, from));
            assertThat(lab.wholeState()).isEqualTo(before);
        }
    }

    @Test
    void players_who_are_asked_whether_they_are_there_have_a_time_to_say_so() {
        asked("CREATED", Map.of());

        advance.advance("combines", "10001", State.READY_UP);

        assertThat(lab.redis().hget("{combines}:match:10001", "readyBy")).isEqualTo("1767225720000");
        assertThat(lab.redis().zscore("{combines}:deadlines", "ready:10001")).isEqualTo(1767225720000.0);
    }

    @Test
    void a_match_begins_at_once_whose_players_were_ready_before_they_were_asked() {
        asked("CREATED", Map.of("ready:1", "1767225600000"));

        advance.advance("combines", "10001", State.READY_UP);

        assertThat(lab.state())
                .contains(
                        "[match.advanced {from=CREATED, match=10001, to=READY_UP}, match.advanced {from=READY_UP, match=10001, to=IN_PROGRESS}]",
                        "{combines}:deadlines = [match:10001 @1767232800000]");
    }

    private void asked(String state, Map<String, String> more) {
        lab.match("10001", state);
        lab.redis().hset("{combines}:match:10001", Map.of("players", "[{\"id\":\"1\"}]", "settings", ASKED));
        if (!more.isEmpty()) {
            lab.redis().hset("{combines}:match:10001", more);
        }
    }

    @Test
    void a_live_match_in_java_is_one_that_can_still_be_cancelled() {
        assertThat(steps().map(ArgumentSet::get).filter(step -> step[1] == State.CANCELLED))
                .hasSize(State.values().length)
                .allSatisfy(step -> assertThat(((State) step[0]).isLive()).isEqualTo(step[2]));
    }

    @Test
    void the_same_step_twice_is_taken_once() {
        lab.match("10001", "INITIAL");
        advance.advance("combines", "10001", State.CREATED);
        var before = lab.wholeState();

        assertThat(advance.advance("combines", "10001", State.CREATED)).isEqualTo(Code.REFUSED);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_match_that_does_not_exist_is_gone() {
        assertThat(advance.advance("combines", "10001", State.CREATED)).isEqualTo(Code.GONE);
        assertThat(lab.wholeState()).isEmpty();
    }
}
