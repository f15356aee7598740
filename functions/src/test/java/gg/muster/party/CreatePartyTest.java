package gg.muster.party;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.party.CreateParty.Code;
import gg.muster.party.CreateParty.Told;
import gg.muster.queue.Joiner;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreatePartyTest {
    private final Lab lab = Lab.shared();
    private final Circle circle = new Circle(lab);
    private final CreateParty create = lab.bean(CreateParty.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Answer<Code> ask(String player, String request, @Nullable String region) {
        return create.ask(circle.league(), new Joiner(player, "Ada", region, request, "token", true));
    }

    private static Party party(Answer<Code> answer) {
        return Objects.requireNonNull(answer.as(Told.class).party());
    }

    @Test
    void whoever_creates_a_party_leads_it_and_everything_leads_to_it() {
        var answer = ask("7", "r1", "PROSPECT");

        assertThat(answer.code()).isEqualTo(Code.CREATED);
        var id = party(answer).id();
        var code = party(answer).joinCode();
        assertThat(id).matches("K[a-z0-9]{6}");
        assertThat(code).matches("[a-hjkmnp-z2-9]{6}");
        assertThat(lab.state()).isEqualTo("""
                {combines}:codes = {%2$s: %1$s}
                {combines}:deadlines = [idle:%1$s @1767308400000, party:%1$s @1767312000000]
                {combines}:events = [party.created {party=%1$s, player=7}]
                {combines}:leaders = {7: %1$s}
                {combines}:party:%1$s = {createdAt: 1767225600000, id: %1$s, joinCode: %2$s, leaderID: 7, members: [{id=7, joinedAt=1767225600000, name=Ada}], region: PROSPECT, size: 1, type: party}
                {combines}:player:7 = {name: Ada, party: %1$s, seenAt: 1767225600000}""".formatted(id, code));
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
    }

    @Test
    void the_same_request_makes_no_second_party() {
        var first = ask("7", "r1", null);
        var before = lab.wholeState();

        assertThat(party(ask("7", "r1", null))).isEqualTo(party(first));
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void nobody_has_two() {
        var first = party(ask("7", "r1", null));
        var before = lab.state();

        var answer = ask("7", "r2", null);

        assertThat(answer.code()).isEqualTo(Code.ALREADY);
        assertThat(answer.as(Told.class).id()).isEqualTo(first.id());
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void an_id_or_code_that_is_taken_is_made_up_again() {
        var first = party(ask("7", "r1", null));
        lab.reset();
        lab.redis().hset("{combines}:party:" + first.id(), "id", first.id());

        var answer = ask("8", "r2", null);

        assertThat(answer.code()).isEqualTo(Code.CREATED);
        assertThat(party(answer).id()).isNotEqualTo(first.id());
        assertThat(lab.redis().hgetall("{combines}:codes"))
                .containsValue(party(answer).id());
    }

    @Test
    void without_a_region_it_is_the_one_they_played_in_last_or_else_the_first() {
        lab.redis().hset("{combines}:player:8", "lastPool", "PROSPECT");
        lab.redis().hset("{combines}:player:9", "lastPool", "GONE");
        var pools = circle.league().mainQueue().pools();

        assertThat(party(ask("8", "r1", null)).region()).isEqualTo("PROSPECT");
        assertThat(party(ask("9", "r2", null)).region())
                .isEqualTo(pools.getFirst().id());
        assertThat(party(ask("10", "r3", "NOWHERE")).region())
                .isEqualTo(pools.getFirst().id());
    }

    @Test
    void where_the_league_says_who_plays_where_a_party_has_no_region() {
        var answer = create.ask(lab.combines(), Joiner.present("7", "r1", "token"));

        assertThat(party(answer).region()).isNull();
    }

    @Test
    void a_place_of_their_own_is_given_up_for_it() {
        lab.waiting("7", "PROSPECT", "DE", 900, 5);

        var answer = ask("7", "r1", null);

        assertThat(answer.as(Told.class).pools()).isEqualTo(List.of("PROSPECT"));
        assertThat(lab.redis().exists("{combines}:pool:PROSPECT:lane:DE")).isZero();
        assertThat(lab.events())
                .containsExactly(
                        "queue.left {lane=DE, player=7, pool=PROSPECT, why=own_party}",
                        "party.created {party=" + party(answer).id() + ", player=7}");
    }
}
