package gg.muster.party;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.party.LeaveParty.Code;
import gg.muster.party.LeaveParty.Told;
import gg.muster.testing.Lab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeavePartyTest {
    private final Lab lab = Lab.shared();
    private final Circle circle = new Circle(lab);
    private final LeaveParty leave = lab.bean(LeaveParty.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void a_member_who_leaves_is_out_and_the_others_stay() {
        var party = circle.of("7", "8");
        circle.forgetWhatHappened();

        var answer = leave.ask(circle.league(), Circle.actor("8"));

        assertThat(answer.code()).isEqualTo(Code.LEFT);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(party.id(), null, null, false, null));
        assertThat(lab.state()).isEqualTo("""
                {combines}:codes = {%2$s: %1$s}
                {combines}:deadlines = [idle:%1$s @1767308400000, party:%1$s @1767312000000]
                {combines}:events = [member.left {by=8, party=%1$s, player=8, why=left}]
                {combines}:leaders = {7: %1$s}
                {combines}:party:%1$s = {createdAt: 1767225600000, id: %1$s, joinCode: %2$s, leaderID: 7, members: [{id=7, joinedAt=1767225600000}], region: %3$s, size: 1, type: party}
                {combines}:player:7 = {party: %1$s, seenAt: 1767225600000}
                {combines}:player:8 = {seenAt: 1767225600000}""".formatted(party.id(), party.joinCode(), party.region()));
    }

    @Test
    void the_leader_leaving_hands_over_to_the_longest_standing_member() {
        var party = circle.of("7", "8", "9");
        circle.forgetWhatHappened();

        var answer = leave.ask(circle.league(), Circle.actor("7"));

        assertThat(answer.as(Told.class).leader()).isEqualTo("8");
        assertThat(circle.now(party).leaderID()).isEqualTo("8");
        assertThat(lab.redis().hgetall("{combines}:leaders")).containsOnlyKeys("8");
        assertThat(lab.events())
                .containsExactly("member.left {by=7, leader=8, party=" + party.id() + ", player=7, why=left}");
    }

    @Test
    void the_last_one_out_ends_the_party() {
        var party = circle.of("7");
        circle.in("500", party).forgetWhatHappened();

        var answer = leave.ask(circle.league(), Circle.actor("7", "500"));

        assertThat(answer.as(Told.class).ended()).isTrue();
        assertThat(lab.state()).isEqualTo("""
                {combines}:events = [party.ended {by=7, channel=500, members=[7], party=%s, thread=false, why=left}]
                {combines}:player:7 = {seenAt: 1767225600000}""".formatted(party.id()));
    }

    @Test
    void a_queued_party_is_taken_out_first_as_a_whole() {
        var party = circle.of("7", "8", "9");
        circle.waiting(party, "PROSPECT").forgetWhatHappened();

        var answer = leave.ask(circle.league(), Circle.actor("8"));

        assertThat(answer.as(Told.class).left()).isEqualTo("PROSPECT");
        assertThat(circle.now(party).pool()).isNull();
        assertThat(lab.redis().keys("*:lane:*")).isEmpty();
        assertThat(lab.events())
                .filteredOn(event -> event.startsWith("queue.left"))
                .hasSize(3);
        assertThat(lab.events().getLast()).startsWith("member.left");
        assertThat(lab.redis().hget("{combines}:player:9", "status")).isEqualTo("idle");
    }

    @Test
    void the_same_request_leaves_once() {
        circle.of("7", "8");
        var actor = Circle.actor("8");
        leave.ask(circle.league(), actor);
        var before = lab.wholeState();

        assertThat(leave.ask(circle.league(), actor).code()).isEqualTo(Code.LEFT);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void whoever_is_in_no_party_cannot_leave_one() {
        assertThat(leave.ask(circle.league(), Circle.actor("7")).code()).isEqualTo(Code.NO_PARTY);
        assertThat(lab.state()).isEmpty();
    }

    @Test
    void outside_the_partys_own_channel_nothing_happens_but_a_pointer_to_it() {
        var party = circle.of("7");
        circle.in("500", party);
        var before = lab.state();

        assertThat(leave.ask(circle.league(), Circle.actor("7", "501"))
                        .as(Told.class)
                        .channel())
                .isEqualTo("500");
        assertThat(leave.ask(circle.league(), Circle.actor("7", null)).code()).isEqualTo(Code.WRONG_PLACE);
        assertThat(lab.state()).isEqualTo(before);
    }
}
