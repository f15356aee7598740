package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.CloseMatch.Code;
import gg.muster.testing.Lab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseMatchTest {
    private final Lab lab = Lab.shared();
    private final CloseMatch close = lab.bean(CloseMatch.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void an_ended_match_is_closed_and_its_record_expires() {
        lab.match("10001", "CANCELLED");
        lab.redis().hset("{combines}:match:10001", "kept:room.chat", "555");
        lab.redis().hset("{combines}:rooms", "555", "10001");
        lab.redis().zadd("{combines}:deadlines", 5, "rooms:10001");

        assertThat(close.close("combines", "10001")).isEqualTo(Code.CLOSED);

        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:events = [match.advanced {from=CANCELLED, match=10001, to=CLOSED}]
                {combines}:match:10001 = {at:CLOSED: 1767225600000, id: 10001, kept:room.chat: 555, state: CLOSED} (expires)""");
    }

    @Test
    void a_live_match_is_not_closed() {
        lab.match("10001", "IN_PROGRESS");
        var before = lab.wholeState();

        assertThat(close.close("combines", "10001")).isEqualTo(Code.REFUSED);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void closing_twice_changes_nothing() {
        lab.match("10001", "COMPLETED");
        close.close("combines", "10001");
        var before = lab.wholeState();

        assertThat(close.close("combines", "10001")).isEqualTo(Code.REFUSED);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_match_that_is_not_there_is_gone() {
        assertThat(close.close("combines", "10001")).isEqualTo(Code.GONE);
        assertThat(lab.wholeState()).isEmpty();
    }
}
