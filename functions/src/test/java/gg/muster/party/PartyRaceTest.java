package gg.muster.party;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.queue.Joiner;
import gg.muster.testing.AtOnce;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** What two people do at once has one outcome. */
class PartyRaceTest {
    private static final int TIMES = 10;

    private final Lab lab = Lab.shared();
    private final Circle circle = new Circle(lab);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @AfterEach
    void nothingIsOutOfPlace() {
        assertThat(lab.outOfPlace()).isEmpty();
    }

    private JoinParty.Code joins(String player, Party party) {
        return lab.bean(JoinParty.class)
                .ask(circle.league(), Joiner.present(player, player + "@" + party.id(), "token"), party.joinCode())
                .code();
    }

    private long events(String type) {
        return lab.events().stream()
                .filter(event -> event.startsWith(type + " "))
                .count();
    }

    @RepeatedTest(TIMES)
    void of_eight_with_the_code_for_the_last_place_one_gets_it() {
        var party = circle.of("7", "8");
        circle.forgetWhatHappened();

        var answers = AtOnce.each(100, 107, player -> joins("" + player, party));

        assertThat(answers).containsOnlyOnce(JoinParty.Code.JOINED).contains(JoinParty.Code.FULL);
        assertThat(circle.now(party).members()).hasSize(3);
        assertThat(events("member.joined")).isOne();
        assertThat(IntStream.range(100, 108)
                        .filter(player -> lab.redis().hexists("{combines}:player:" + player, "party")))
                .hasSize(1);
    }

    @RepeatedTest(TIMES)
    void the_same_person_accepting_in_two_parties_is_in_one() {
        var one = circle.of("7");
        var other = circle.of("8");

        var answers = AtOnce.all(List.<Callable<JoinParty.Code>>of(() -> joins("9", one), () -> joins("9", other)));

        assertThat(answers).containsExactlyInAnyOrder(JoinParty.Code.JOINED, JoinParty.Code.ALREADY);
        assertThat(circle.now(one).has("9")).isNotEqualTo(circle.now(other).has("9"));
    }

    @RepeatedTest(TIMES)
    void promoting_somebody_who_leaves_at_once_leaves_a_party_with_a_leader_in_it() {
        var party = circle.of("7", "8", "9");

        AtOnce.all(List.<Callable<Object>>of(
                () -> lab.bean(PromoteParty.class)
                        .ask(circle.league(), Circle.actor("7"), "8")
                        .code(),
                () -> lab.bean(LeaveParty.class)
                        .ask(circle.league(), Circle.actor("8"))
                        .code()));

        var now = circle.now(party);
        assertThat(now.members()).extracting(Party.Member::id).containsExactly("7", "9");
        assertThat(now.leaderID()).isEqualTo("7");
        assertThat(lab.redis().hgetall("{combines}:leaders")).containsOnlyKeys("7");
    }

    @RepeatedTest(TIMES)
    void a_leader_who_leaves_while_being_replaced_leaves_one_leader() {
        var party = circle.of("7", "8", "9");

        AtOnce.all(List.<Callable<Object>>of(
                () -> lab.bean(PromoteParty.class)
                        .ask(circle.league(), Circle.actor("7"), "9")
                        .code(),
                () -> lab.bean(LeaveParty.class)
                        .ask(circle.league(), Circle.actor("7"))
                        .code()));

        var now = circle.now(party);
        assertThat(now.leaderID()).isIn("8", "9");
        assertThat(lab.redis().hgetall("{combines}:leaders")).containsOnlyKeys(now.leaderID());
    }

    @RepeatedTest(TIMES)
    void two_who_leave_and_one_who_joins_at_once_lose_nobody() {
        var party = circle.of("7", "8");

        var answers = AtOnce.all(List.<Callable<Object>>of(
                () -> lab.bean(LeaveParty.class)
                        .ask(circle.league(), Circle.actor("7"))
                        .code(),
                () -> lab.bean(LeaveParty.class)
                        .ask(circle.league(), Circle.actor("8"))
                        .code(),
                () -> joins("9", party)));

        if (answers.contains(JoinParty.Code.JOINED)) {
            assertThat(circle.now(party).leaderID()).isEqualTo("9");
            assertThat(circle.now(party).size()).isOne();
        } else {
            assertThat(answers).contains(JoinParty.Code.NO_SUCH_CODE);
            assertThat(circle.isOver(party)).isTrue();
            assertThat(events("party.ended")).isOne();
        }
    }

    @RepeatedTest(TIMES)
    void kicking_and_leaving_at_once_takes_one_member_out_once() {
        var party = circle.of("7", "8", "9");
        circle.forgetWhatHappened();

        AtOnce.all(List.<Callable<Object>>of(
                () -> lab.bean(KickParty.class)
                        .ask(circle.league(), Circle.actor("7"), "8")
                        .code(),
                () -> lab.bean(LeaveParty.class)
                        .ask(circle.league(), Circle.actor("8"))
                        .code()));

        assertThat(circle.now(party).members()).hasSize(2);
        assertThat(events("member.left")).isOne();
    }
}
