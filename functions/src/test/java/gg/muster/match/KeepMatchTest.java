package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.KeepMatch.Arguments;
import gg.muster.match.KeepMatch.Code;
import gg.muster.match.KeepMatch.Told;
import gg.muster.testing.Lab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeepMatchTest {
    private final Lab lab = Lab.shared();
    private final KeepMatch keep = lab.bean(KeepMatch.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void facts_are_kept_side_by_side() {
        lab.match("10001", "CREATED");

        assertThat(keep.keep("combines", "10001", "room.chat", "555")).isEqualTo(Code.KEPT);
        assertThat(keep.keep("combines", "10001", "told.7", "dm")).isEqualTo(Code.KEPT);
        assertThat(lab.wholeState()).isEqualTo("""
                        {combines}:events = [match.kept {fact=room.chat, match=10001}, match.kept {fact=told.7, match=10001}]
                        {combines}:match:10001 = {id: 10001, kept:room.chat: 555, kept:told.7: dm, state: CREATED}
                        {combines}:rooms = {555: 10001}""");
    }

    @Test
    void the_first_value_stays_and_whoever_is_late_gets_it() {
        lab.match("10001", "CREATED");
        keep.keep("combines", "10001", "room.chat", "555");
        var before = lab.wholeState();

        var answer = lab.run(KeepMatch.SCRIPT, new Arguments(lab.now(), "10001", "room.chat", "666"));

        assertThat(answer.code()).isEqualTo(Code.HELD);
        assertThat(answer.as(Told.class)).isEqualTo(new Told("555"));
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void only_a_live_match_keeps_facts(Match.State state) {
        lab.match("10001", state.name());
        var before = lab.wholeState();

        var code = keep.keep("combines", "10001", "room.chat", "555");

        assertThat(code).isEqualTo(state.isLive() ? Code.KEPT : Code.GONE);
        assertThat(lab.wholeState().equals(before)).isEqualTo(!state.isLive());
    }

    @Test
    void a_match_that_does_not_exist_is_not_made_by_it() {
        assertThat(keep.keep("combines", "10001", "room.chat", "555")).isEqualTo(Code.GONE);
        assertThat(lab.wholeState()).isEmpty();
    }
}
