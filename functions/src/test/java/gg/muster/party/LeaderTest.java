package gg.muster.party;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the leader of a party may do, and nobody else. */
class LeaderTest {
    private final Lab lab = Lab.shared();
    private final Circle circle = new Circle(lab);
    private final KickParty kick = lab.bean(KickParty.class);
    private final PromoteParty promote = lab.bean(PromoteParty.class);
    private final RecodeParty recode = lab.bean(RecodeParty.class);
    private final DisbandParty disband = lab.bean(DisbandParty.class);
    private final FindParty find = lab.bean(FindParty.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void the_leader_removes_a_member_whose_code_leads_nowhere_then() {
        var party = circle.of("7", "8", "9");
        circle.forgetWhatHappened();

        var answer = kick.ask(circle.league(), Circle.actor("7"), "8");

        assertThat(answer.code()).isEqualTo(KickParty.Code.KICKED);
        var code = answer.as(KickParty.Told.class).joinCode();
        assertThat(circle.now(party).members()).extracting(Party.Member::id).containsExactly("7", "9");
        assertThat(circle.now(party).joinCode()).isEqualTo(code).isNotEqualTo(party.joinCode());
        assertThat(lab.redis().hgetall("{combines}:codes")).containsOnlyKeys(code);
        assertThat(lab.redis().hexists("{combines}:player:8", "party")).isFalse();
        assertThat(lab.events()).containsExactly("member.left {by=7, party=" + party.id() + ", player=8, why=kicked}");
    }

    @Test
    void removing_a_member_takes_a_queued_party_out_of_the_queue() {
        var party = circle.of("7", "8", "9");
        circle.waiting(party, "PROSPECT");

        var answer = kick.ask(circle.league(), Circle.actor("7"), "8");

        assertThat(answer.as(KickParty.Told.class).left()).isEqualTo("PROSPECT");
        assertThat(lab.redis().keys("*:lane:*")).isEmpty();
    }

    @Test
    void the_leader_removes_neither_themselves_nor_somebody_else_s_member() {
        circle.of("7", "8");
        circle.of("10");
        var before = lab.state();

        assertThat(kick.ask(circle.league(), Circle.actor("7"), "7").code()).isEqualTo(KickParty.Code.YOURSELF);
        assertThat(kick.ask(circle.league(), Circle.actor("7"), "10").code()).isEqualTo(KickParty.Code.NOT_MEMBER);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void the_leader_has_another_member_lead_and_the_queue_is_kept() {
        var party = circle.of("7", "8");
        circle.waiting(party, "PROSPECT").forgetWhatHappened();

        assertThat(promote.ask(circle.league(), Circle.actor("7"), "8").code()).isEqualTo(PromoteParty.Code.PROMOTED);

        assertThat(circle.now(party).leaderID()).isEqualTo("8");
        assertThat(circle.now(party).pool()).isEqualTo("PROSPECT");
        assertThat(lab.redis().hgetall("{combines}:leaders")).isEqualTo(Map.of("8", party.id()));
        assertThat(lab.events()).containsExactly("party.promoted {by=7, leader=8, party=" + party.id() + "}");
    }

    @Test
    void nobody_is_promoted_who_leads_already_or_is_no_member() {
        circle.of("7", "8");
        var before = lab.state();

        assertThat(promote.ask(circle.league(), Circle.actor("7"), "7").code()).isEqualTo(PromoteParty.Code.YOURSELF);
        assertThat(promote.ask(circle.league(), Circle.actor("7"), "9").code()).isEqualTo(PromoteParty.Code.NOT_MEMBER);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void a_new_code_leads_to_the_party_and_the_old_one_nowhere() {
        var party = circle.of("7");
        circle.forgetWhatHappened();

        var code = recode.ask(circle.league(), Circle.actor("7"))
                .as(RecodeParty.Told.class)
                .joinCode();

        assertThat(lab.redis().hgetall("{combines}:codes")).isEqualTo(Map.of(String.valueOf(code), party.id()));
        assertThat(circle.now(party).joinCode()).isEqualTo(code);
        assertThat(lab.events()).containsExactly("party.recoded {by=7, party=" + party.id() + "}");
    }

    @Test
    void the_leader_ends_the_party_for_everybody() {
        var party = circle.of("7", "8");
        circle.in("500", party).waiting(party, "PROSPECT").forgetWhatHappened();

        var answer = disband.ask(circle.league(), Circle.actor("7", "500"), party.id());

        assertThat(answer.code()).isEqualTo(DisbandParty.Code.DISBANDED);
        assertThat(circle.isOver(party)).isTrue();
        assertThat(lab.redis().keys("*:lane:*")).isEmpty();
        assertThat(lab.redis().exists("{combines}:leaders", "{combines}:codes", "{combines}:deadlines"))
                .isZero();
        assertThat(lab.events().getLast())
                .isEqualTo("party.ended {by=7, channel=500, members=[7, 8], party=" + party.id()
                        + ", thread=false, why=disbanded}");
    }

    @Test
    void the_question_about_one_party_ends_no_other() {
        var party = circle.of("7");
        var before = lab.state();

        assertThat(disband.ask(circle.league(), Circle.actor("7"), "Kother0").code())
                .isEqualTo(DisbandParty.Code.NO_PARTY);
        assertThat(lab.state()).isEqualTo(before);
        assertThat(circle.isOver(party)).isFalse();
    }

    @Test
    void a_member_may_do_none_of_it_and_is_told_who_may() {
        var party = circle.of("7", "8", "9");
        var before = lab.state();
        var league = circle.league();

        var kicked = kick.ask(league, Circle.actor("8"), "9");
        assertThat(kicked.code()).isEqualTo(KickParty.Code.NOT_LEADER);
        assertThat(kicked.as(KickParty.Told.class).leader()).isEqualTo("7");
        assertThat(promote.ask(league, Circle.actor("8"), "9").code()).isEqualTo(PromoteParty.Code.NOT_LEADER);
        assertThat(recode.ask(league, Circle.actor("8")).code()).isEqualTo(RecodeParty.Code.NOT_LEADER);
        assertThat(disband.ask(league, Circle.actor("8"), party.id()).code()).isEqualTo(DisbandParty.Code.NOT_LEADER);
        assertThat(find.askAsLeader(league, Circle.actor("8")).code()).isEqualTo(FindParty.Code.NOT_LEADER);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void what_a_leader_asks_twice_happens_once() {
        var party = circle.of("7", "8", "9");
        var league = circle.league();
        var actor = Circle.actor("7");
        var first = kick.ask(league, actor, "8").as(KickParty.Told.class);
        var before = lab.wholeState();

        assertThat(kick.ask(league, actor, "8").as(KickParty.Told.class)).isEqualTo(first);
        assertThat(lab.wholeState()).isEqualTo(before);
        assertThat(circle.now(party).members()).hasSize(2);
    }

    @Test
    void outside_its_channel_a_leader_is_pointed_to_it() {
        var party = circle.of("7", "8");
        circle.in("500", party);
        var before = lab.state();
        var league = circle.league();
        var elsewhere = Circle.actor("7", "501");

        assertThat(List.of(
                        kick.ask(league, elsewhere, "8").code().name(),
                        promote.ask(league, Circle.actor("7", "501"), "8")
                                .code()
                                .name(),
                        recode.ask(league, Circle.actor("7", null)).code().name(),
                        disband.ask(league, Circle.actor("7", "501"), party.id())
                                .code()
                                .name()))
                .containsOnly("WRONG_PLACE");
        assertThat(lab.state()).isEqualTo(before);
    }
}
