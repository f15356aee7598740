package gg.muster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.SeatMatch;
import gg.muster.match.Speaker;
import gg.muster.testing.Lab;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A player whose record names a match that is over, or no longer exists, is free at the next command. */
class GoneMatchTest {
    private static final String DELETED = "DELETED";

    private final Lab lab = Lab.shared();

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason().profile("7", "PROSPECT", "DE", 900);
    }

    private void heldBy(String match) {
        lab.running("10001", "555", 80, "7", "8");
        lab.redis().hset("{combines}:player:7", "mmr:PROSPECT", "900");
        if (match.equals(DELETED)) {
            lab.redis().del("{combines}:match:10001");
        } else {
            lab.redis().hset("{combines}:match:10001", "state", match);
        }
    }

    private Map<String, String> player() {
        return lab.redis().hgetall("{combines}:player:7");
    }

    @ParameterizedTest
    @ValueSource(strings = {DELETED, "CANCELLED", "COMPLETED", "CLOSED"})
    void joining_goes_on_to_queue_them(String match) {
        heldBy(match);

        var answer = lab.bean(JoinQueue.class)
                .ask(lab.combines(), lab.combines().mainQueue(), Joiner.present("7", "r1", "token"));

        assertThat(answer.code()).isEqualTo(JoinQueue.Code.JOINED);
        assertThat(player())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "status", "queued",
                        "lane:PROSPECT", "DE",
                        "mmr:PROSPECT", "900",
                        "at:PROSPECT", "" + lab.now(),
                        "seenAt", "" + lab.now()));
    }

    @ParameterizedTest
    @ValueSource(strings = {DELETED, "CANCELLED"})
    void a_join_that_is_refused_frees_them_all_the_same(String match) {
        heldBy(match);
        lab.redis().hset("{combines}:pool:PROSPECT", "open", "0");

        var answer = lab.bean(JoinQueue.class)
                .ask(lab.combines(), lab.combines().mainQueue(), Joiner.present("7", "r1", "token"));

        assertThat(answer.code()).isEqualTo(JoinQueue.Code.QUEUE_CLOSED);
        assertThat(player()).containsOnly(Map.entry("status", "idle"), Map.entry("mmr:PROSPECT", "900"));
    }

    @ParameterizedTest
    @ValueSource(strings = {DELETED, "CANCELLED"})
    void leaving_finds_them_in_no_queue(String match) {
        heldBy(match);

        var answer = lab.bean(LeaveQueue.class).ask(lab.combines(), "7", "r1");

        assertThat(answer.code()).isEqualTo(LeaveQueue.Code.NOT_QUEUED);
        assertThat(player()).containsOnly(Map.entry("status", "idle"), Map.entry("mmr:PROSPECT", "900"));
    }

    @ParameterizedTest
    @ValueSource(strings = {DELETED, "CANCELLED"})
    void staying_finds_them_in_no_queue(String match) {
        heldBy(match);

        var answer = lab.bean(StayQueue.class).ask(lab.combines(), "7", "r1", true);

        assertThat(answer.code()).isEqualTo(StayQueue.Code.NOT_QUEUED);
        assertThat(player()).containsOnly(Map.entry("status", "idle"), Map.entry("mmr:PROSPECT", "900"));
    }

    @ParameterizedTest
    @ValueSource(strings = {DELETED, "CANCELLED"})
    void looking_shows_them_free_and_changes_nothing(String match) {
        heldBy(match);
        var before = lab.wholeState();

        var answer = lab.bean(ViewQueue.class).ask(lab.combines(), "7");

        assertThat(answer.code()).isEqualTo(ViewQueue.Code.IDLE);
        assertThat(answer.as(ViewQueue.Told.class).pool()).isEqualTo("PROSPECT");
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {DELETED, "CANCELLED"})
    void they_speak_for_no_match_in_a_direct_message(String match) {
        heldBy(match);

        var answer = lab.bean(SeatMatch.class).find("combines", new Speaker("r1", "7", null, null));

        assertThat(answer.code()).isEqualTo(SeatMatch.Code.NOT_IN_MATCH);
    }
}
