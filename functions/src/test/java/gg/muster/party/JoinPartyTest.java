package gg.muster.party;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.party.JoinParty.Code;
import gg.muster.party.JoinParty.Told;
import gg.muster.queue.Joiner;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoinPartyTest {
    private final Lab lab = Lab.shared();
    private final Circle circle = new Circle(lab);
    private final JoinParty join = lab.bean(JoinParty.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Answer<Code> ask(String player, String request, String code) {
        return join.ask(circle.league(), new Joiner(player, "Bo", null, request, "token", true), code);
    }

    @Test
    void whoever_has_the_code_is_in_the_party_last_in_the_list() {
        var party = circle.of("7");
        circle.forgetWhatHappened();
        lab.clock().advance(Duration.ofMinutes(1));

        var answer = ask("8", "r1", " " + party.joinCode().toUpperCase(java.util.Locale.ROOT) + " ");

        assertThat(answer.code()).isEqualTo(Code.JOINED);
        assertThat(Objects.requireNonNull(answer.as(Told.class).party()).members())
                .extracting(Party.Member::id)
                .containsExactly("7", "8");
        assertThat(lab.state()).isEqualTo("""
                {combines}:codes = {%2$s: %1$s}
                {combines}:deadlines = [idle:%1$s @1767308460000, party:%1$s @1767312060000]
                {combines}:events = [member.joined {party=%1$s, player=8}]
                {combines}:leaders = {7: %1$s}
                {combines}:party:%1$s = {createdAt: 1767225600000, id: %1$s, joinCode: %2$s, leaderID: 7, members: [{id=7, joinedAt=1767225600000}, {id=8, joinedAt=1767225660000, name=Bo}], region: %3$s, size: 2, type: party}
                {combines}:player:7 = {party: %1$s, seenAt: 1767225600000}
                {combines}:player:8 = {name: Bo, party: %1$s, seenAt: 1767225660000}""".formatted(party.id(), party.joinCode(), party.region()));
    }

    @Test
    void the_same_request_joins_once() {
        var party = circle.of("7");
        ask("8", "r1", party.joinCode());
        var before = lab.wholeState();

        assertThat(ask("8", "r1", party.joinCode()).code()).isEqualTo(Code.JOINED);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_full_party_takes_nobody() {
        var party = circle.of("7", "8", "9");
        var before = lab.state();

        var answer = ask("10", "r1", party.joinCode());

        assertThat(answer.code()).isEqualTo(Code.FULL);
        assertThat(answer.as(Told.class).size()).isEqualTo(3);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void nobody_is_in_two_parties() {
        var mine = circle.of("7");
        var other = circle.of("8");
        var before = lab.state();

        assertThat(ask("7", "r1", other.joinCode()).code()).isEqualTo(Code.ALREADY);
        assertThat(ask("7", "r2", mine.joinCode()).as(Told.class).same()).isTrue();
        assertThat(ask("7", "r3", other.joinCode()).as(Told.class).same()).isFalse();
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void a_code_that_leads_nowhere_changes_nothing_and_wakes_nobody() {
        assertThat(ask("7", "r1", "abcdef").code()).isEqualTo(Code.NO_SUCH_CODE);
        assertThat(lab.state()).isEmpty();
        assertThat(lab.wake().woken()).isEmpty();
    }

    @Test
    void a_record_that_names_a_party_which_is_gone_holds_nobody() {
        var party = circle.of("7");
        lab.redis().hset("{combines}:player:8", "party", "Kgone00");

        assertThat(ask("8", "r1", party.joinCode()).code()).isEqualTo(Code.JOINED);
    }

    @Test
    void a_place_of_their_own_is_given_up_for_it() {
        var party = circle.of("7");
        lab.waiting("8", "PROSPECT", "DE", 900, 5);

        assertThat(ask("8", "r1", party.joinCode()).as(Told.class).pools()).isEqualTo(List.of("PROSPECT"));
        assertThat(lab.redis().exists("{combines}:pool:PROSPECT:lane:DE")).isZero();
    }
}
