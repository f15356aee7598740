package gg.muster.party;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.FormMatch;
import gg.muster.testing.AtOnce;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** A party changes in the moment in which it is queued or picked: it plays whole, or it does not play. */
class PartyQueueRaceTest {
    private static final int TIMES = 20;

    private final Lab lab = Lab.shared();
    private final Friends friends = new Friends();

    @BeforeEach
    void emptyRedis() {
        friends.begin();
    }

    @AfterEach
    void nothingIsOutOfPlace() {
        assertThat(lab.outOfPlace("parties")).isEmpty();
    }

    private String player(String id, String field) {
        return Objects.requireNonNullElse(lab.redis().hget("{parties}:player:" + id, field), "");
    }

    private boolean inQueue(String id) {
        return Friends.QUEUE.laneIds().stream()
                .anyMatch(lane -> lab.redis().zscore("{parties}:pool:us-e:lane:" + lane, id) != null);
    }

    private KickParty.Code kicks(String leader, String member) {
        return lab.bean(KickParty.class)
                .ask(Friends.LEAGUE, new Actor("kick", leader, null), member)
                .code();
    }

    private DisbandParty.Code disbands(String leader, String party) {
        return lab.bean(DisbandParty.class)
                .ask(Friends.LEAGUE, new Actor("disband", leader, null), party)
                .code();
    }

    private int forms() {
        return lab.bean(FormMatch.class).all(Friends.LEAGUE);
    }

    @RepeatedTest(TIMES)
    void kicked_and_queued_at_once_whoever_is_out_of_the_party_does_not_wait_with_it() {
        friends.party("K1", "1", "2", "3");

        AtOnce.all(List.<Callable<?>>of(() -> kicks("1", "3"), () -> friends.queue("1")));

        assertThat(player("3", "party")).isEmpty();
        assertThat(inQueue("3")).isFalse();
        assertThat(player("3", "status")).isEqualTo("idle");
        assertThat(inQueue("1")).isEqualTo(inQueue("2"));
        assertThat(player("1", "status")).isEqualTo(inQueue("1") ? "queued" : "idle");
        assertThat(lab.redis().zscore("{parties}:pool:us-e:lane:3", "1"))
                .as("nobody waits as one of three in a party of two")
                .isNull();
    }

    @RepeatedTest(TIMES)
    void disbanded_while_the_match_forms_all_of_it_play_or_none() {
        var leaving = friends.queued(1, 5);
        friends.queued(2, 5);

        AtOnce.all(List.<Callable<?>>of(() -> disbands("101", "K1"), this::forms));

        assertThat(lab.redis().exists("{parties}:party:K1")).isZero();
        assertThat(leaving.stream().map(id -> player(id, "status")).distinct()).hasSize(1);
        assertThat(leaving).noneMatch(this::inQueue);
        boolean played = player("101", "status").equals("in_match");
        assertThat(player("201", "status")).isEqualTo(played ? "in_match" : "queued");
        assertThat(lab.redis().zcard("{parties}:matches")).isEqualTo(played ? 1 : 0);
        assertThat(lab.events("parties").stream().filter(event -> event.startsWith("party.ended")))
                .hasSize(1);
    }

    @RepeatedTest(TIMES)
    void kicked_while_the_match_forms_the_party_plays_as_it_was_or_waits_for_its_leader() {
        friends.queued(1, 5);
        friends.queued(2, 5);

        AtOnce.all(List.<Callable<?>>of(() -> kicks("101", "105"), this::forms));

        boolean played = player("101", "status").equals("in_match");
        for (var member : List.of("102", "103", "104", "105")) {
            assertThat(player(member, "status")).isEqualTo(played ? "in_match" : "idle");
        }
        assertThat(player("105", "party")).isEmpty();
        assertThat(inQueue("101")).isFalse();
    }
}
