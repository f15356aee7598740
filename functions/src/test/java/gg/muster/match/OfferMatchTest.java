package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.OfferMatch.Code;
import gg.muster.match.OfferMatch.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.AtOnce;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferMatchTest {
    private static final String CHAT = "555";
    private static final String MATCH = "{combines}:match:10001";

    private final Lab lab = Lab.shared();
    private final OfferMatch offer = lab.bean(OfferMatch.class);
    private final SubmitMatch submit = lab.bean(SubmitMatch.class);

    @BeforeEach
    void a_running_match_of_two() {
        lab.reset().running("10001", CHAT, 80, "1", "2");
    }

    private Answer<Code> offer(String... games) {
        return offer.offer("combines", "10001", List.of(games));
    }

    private SubmitMatch.Code confirm(String player, String request, String game) {
        return submit.confirm("combines", new Speaker(request, player, CHAT, "10001"), game)
                .code();
    }

    @Test
    void what_was_found_is_noted_with_the_match_and_nothing_else_changes() {
        var before = lab.wholeState();

        var answer = offer("g2", "g1");

        assertThat(answer.code()).isEqualTo(Code.OFFERED);
        assertThat(answer.as(Told.class).games()).containsExactly("g2", "g1");
        assertThat(lab.wholeState())
                .isEqualTo(
                        before.replace("kept:room.chat: 555,", "kept:room.chat: 555, offered:g1: 1, offered:g2: 1,"));
        assertThat(offer("g2", "g1").code()).isEqualTo(Code.OFFERED);
    }

    @Test
    void what_two_players_were_shown_stays_open_to_both() {
        offer("g1", "g2");
        offer("g2", "g3");

        assertThat(confirm("1", "r1", "g1")).isEqualTo(SubmitMatch.Code.SUBMITTED);
    }

    @Test
    void a_game_of_another_match_is_left_out() {
        lab.redis().hset("{combines}:games", Map.of("g1", "10002"));
        var before = lab.wholeState();

        assertThat(offer("g1").code()).isEqualTo(Code.NONE);
        assertThat(offer().code()).isEqualTo(Code.NONE);
        assertThat(lab.wholeState()).isEqualTo(before);
        assertThat(offer("g1", "g2").as(Told.class).games()).containsExactly("g2");
        assertThat(lab.redis().hexists(MATCH, "offered:g1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INITIAL", "CREATED", "COMPLETED", "CANCELLED", "CLOSED"})
    void a_match_that_is_not_being_played_is_offered_none(String state) {
        lab.redis().hset(MATCH, "state", state);
        var before = lab.wholeState();

        var answer = offer("g1");

        assertThat(answer.code()).isEqualTo(Code.REFUSED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(List.of(), Match.State.valueOf(state), null));
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_match_whose_result_is_in_is_offered_none_until_it_is_rejected() {
        lab.redis().hset(MATCH, "game", "g0");
        assertThat(offer("g1").as(Told.class)).isEqualTo(new Told(List.of(), Match.State.IN_PROGRESS, "g0"));

        lab.redis().hset(MATCH, "rejected", "no such game");
        assertThat(offer("g1").code()).isEqualTo(Code.OFFERED);
    }

    @Test
    void a_match_that_is_not_there_is_gone() {
        assertThat(offer.offer("combines", "1", List.of("g1")).code()).isEqualTo(Code.GONE);
    }

    @Test
    void an_offered_game_is_submitted_like_one_with_a_link() {
        offer("g1");
        assertThat(confirm("1", "r1", "g1")).isEqualTo(SubmitMatch.Code.SUBMITTED);
        var byPress = lab.state();

        lab.reset().running("10001", CHAT, 80, "1", "2");
        submit.submit("combines", new Speaker("r1", "1", CHAT, null), "g1");

        assertThat(byPress.replace(" offered:g1: 1,", "")).isEqualTo(lab.state());
    }

    @Test
    void a_game_that_was_not_offered_is_refused_and_nothing_changes() {
        offer("g1");
        lab.running("10002", "556", 80, "3", "4");
        offer.offer("combines", "10002", List.of("g2"));
        var before = lab.state();

        assertThat(confirm("1", "r1", "g2")).isEqualTo(SubmitMatch.Code.NOT_OFFERED);
        assertThat(confirm("1", "r2", "made-up")).isEqualTo(SubmitMatch.Code.NOT_OFFERED);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void a_game_that_another_match_took_meanwhile_is_refused() {
        offer("g1");
        lab.redis().hset("{combines}:games", Map.of("g1", "10002"));
        var before = lab.state();

        assertThat(confirm("1", "r1", "g1")).isEqualTo(SubmitMatch.Code.GAME_TAKEN);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void an_old_button_of_a_match_that_is_over_is_refused() {
        offer("g1");
        lab.redis().hset(MATCH, "state", "CANCELLED");

        assertThat(confirm("1", "r1", "g1")).isEqualTo(SubmitMatch.Code.CANCELLED);
        assertThat(confirm("9", "r2", "g1")).isEqualTo(SubmitMatch.Code.NOT_IN_MATCH);
    }

    @Test
    void two_confirmations_at_once_are_one_result() {
        offer("g1", "g2");

        var codes = AtOnce.each(1, 2, player -> confirm("" + player, "r" + player, "g" + player));

        assertThat(codes).containsExactlyInAnyOrder(SubmitMatch.Code.SUBMITTED, SubmitMatch.Code.ALREADY);
        assertThat(lab.redis().hlen("{combines}:games")).isEqualTo(1);
        assertThat(lab.redis().xlen("{combines}:events")).isEqualTo(1);
    }
}
